using GitSession.Knowledge;
using GitSession.Text;

namespace GitSession.Tests.Knowledge;

/// <summary>Documents that outlive sessions, as this program and as people write them.</summary>
public class KnowledgeDocumentTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 15, 4, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("# Call before noon\n", "Call before noon", "")]
    [InlineData("Call before noon\n\nThey close early.\n", "Call before noon", "They close early.")]
    [InlineData("\n\n<!-- mine -->\n## Call before noon\n\nThey close early.\n", "Call before noon", "They close early.")]
    [InlineData("Call before noon\n================\n\nThey close early.", "Call before noon", "They close early.")]
    [InlineData("---\nstatus: active\nmood: good\n---\n# Call before noon\r\n\r\nThey close early.\r\n", "Call before noon", "They close early.")]
    [InlineData("\uFEFF# Call before noon", "Call before noon", "")]
    [InlineData("---\ntitle: Call before noon\n---\n", "Call before noon", "")]
    [InlineData("", "calls at noon", "")]
    public void What_people_write_by_hand_is_read(string text, string title, string prose)
    {
        var item = KnowledgeDocument.Parse(KnowledgeKind.Learning, ".ai_context/learnings/calls-at-noon.md", text);

        (item.Id, item.Title, item.Prose).ShouldBe(("calls-at-noon", title, prose));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("active", true)]
    [InlineData("Active", true)]
    [InlineData("waiting", false)]
    [InlineData("done", false)]
    [InlineData("whatever people say", false)]
    public void A_thread_goes_on_where_it_says_so_or_says_nothing(string? status, bool active)
    {
        var item = KnowledgeDocument.Parse(KnowledgeKind.Thread, ".ai_context/threads/a.md", status is null ? "# A\n" : $"---\nstatus: {status}\n---\n# A\n");

        item.IsActive.ShouldBe(active);
    }

    [Theory]
    [InlineData("true", true, null)]
    [InlineData("2026-12-01", true, "2026-12-01")]
    [InlineData("2026-12-01T09:00:00+01:00", true, "2026-12-01")]
    [InlineData("false", false, null)]
    [InlineData("null", false, null)]
    public void A_decision_wants_a_follow_up_on_a_day_or_on_any(string value, bool wants, string? day)
    {
        var item = KnowledgeDocument.Parse(KnowledgeKind.Decision, ".ai_context/decisions/a.md", $"---\nfollow_up: {value}\n---\n# A\n");

        item.WantsFollowUp.ShouldBe(wants);
        item.FollowUp?.On?.ToString("yyyy-MM-dd").ShouldBe(day);
    }

    [Theory]
    [InlineData("follow_up: soon", 3, "true, false or a day such as 2026-12-01 for follow_up")]
    [InlineData("learned_at: yesterday", 3, "a time such as 2026-11-20T09:15:04+01:00 for learned_at")]
    [InlineData("significant: very", 3, "true, false or null for significant")]
    [InlineData("status: [", 3, null)]
    public void A_value_that_is_not_what_its_key_promises_is_named_with_its_line(string line, int at, string? expected)
    {
        var damage = Should.Throw<DamagedDocument>(() => KnowledgeDocument.Parse(KnowledgeKind.Learning, ".ai_context/learnings/a.md", $"---\ndomain: ops\n{line}\n---\n# A\n"));

        damage.Path.ShouldBe(".ai_context/learnings/a.md");
        damage.Line.ShouldBeInRange(at, at + 1);
        if (expected is not null)
            damage.Expected.ShouldBe(expected);
    }

    [Fact]
    [Trait("Requirement", "MEM-05")]
    public void What_is_written_is_read_again()
    {
        var item = new KnowledgeItem
        {
            Kind = KnowledgeKind.Decision,
            Id = "a",
            Path = ".ai_context/decisions/a.md",
            Title = "Which clinic: the one in town #",
            Prose = "It is near.\n\n# And open",
            Status = "decided",
            At = At,
            ProducedBy = "2026-11-20-09-15-inbox-k3f2",
            Supersedes = ["b"],
            FollowUp = new FollowUp(new DateOnly(2026, 12, 1)),
            Domain = "ops",
            Significant = true,
            Options = ["in town", "at home: yes"],
            Outcome = "good",
        };

        var read = KnowledgeDocument.Parse(KnowledgeKind.Decision, item.Path, KnowledgeDocument.Render(item));

        (read with { Supersedes = item.Supersedes, Options = item.Options }).ShouldBe(item);
        (string.Join('|', read.Supersedes), string.Join('|', read.Options)).ShouldBe(("b", "in town|at home: yes"));
    }

    [Theory]
    [InlineData("---\r\n# mine\r\nstatus: \"active\"   # going on\r\nmood: good\r\n---\r\n# A\r\n", "---\r\n# mine\r\nstatus: done   # going on\r\nmood: good\r\n---\r\n# A\r\n")]
    [InlineData("# A\n\nprose", "---\nstatus: done\n---\n\n# A\n\nprose")]
    [InlineData("---\nmood: good\n---\n# A\n", "---\nmood: good\nstatus: done\n---\n# A\n")]
    [Trait("Requirement", "MEM-74")]
    public void A_change_of_one_value_changes_the_bytes_of_that_value(string text, string changed)
    {
        KnowledgeDocument.Set(".ai_context/threads/a.md", text, "status", "done").ShouldBe(changed);
    }
}
