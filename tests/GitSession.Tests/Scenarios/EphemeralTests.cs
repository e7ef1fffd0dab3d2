using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>What lives and ends with a session and is no history.</summary>
public sealed class EphemeralTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory, Trait("Requirement", "MEM-117"), Trait("Requirement", "MEM-08")]
    [InlineData(true)]
    [InlineData(false)]
    public void Git_overlooks_a_live_session_with_and_without_an_init(bool init)
    {
        if (init)
            _terminal.Session("init");
        _terminal.Session("start", "Inbox");
        _terminal.Session("focus", "push", "Phone");

        var (untracked, ignored) = (_terminal.Git("status", "--porcelain", "-uall"), _terminal.Git("status", "--porcelain", "-uall", "--ignored"));

        untracked.ShouldNotContain("session/");
        ignored.ShouldContain("!! .ai_context/session/2026-11-20-09-15-inbox-");
    }

    [Fact, Trait("Requirement", "MEM-28"), Trait("Requirement", "MEM-29"), Trait("Requirement", "MEM-30")]
    public void The_human_context_is_in_no_commit_even_when_everything_is_added()
    {
        _terminal.Session("start", "Inbox");
        var live = Directory.GetFiles(Path.Combine(_terminal.Directory, ".ai_context/session")).ShouldHaveSingleItem();
        File.WriteAllText(live, File.ReadAllText(live).Replace(
            "energy_level: null, time_pressure: null, mood: null",
            "energy_level: exhausted, time_pressure: deadline-at-five, mood: grumpy",
            StringComparison.Ordinal));
        _terminal.Session("focus", "push", "Phone");
        var kept = File.ReadAllText(live);
        _terminal.Git("add", "--all");
        _terminal.Git("commit", "--quiet", "--allow-empty", "-m", "everything");

        _terminal.Session("close");

        var history = _terminal.Git("log", "-p", "--all");
        foreach (var word in new[] { "exhausted", "deadline-at-five", "grumpy" })
        {
            kept.ShouldContain(word);
            history.ShouldNotContain(word);
        }
    }

    [Fact, Trait("Requirement", "MEM-115")]
    public void A_close_leaves_an_entry_in_history_and_no_live_session()
    {
        _terminal.Session("start");

        _terminal.Session("close");

        _terminal.Git("show", "--name-only", "--format=", "HEAD").ShouldMatch(@"^\.ai_context/handoffs/SESSION_CLOSEDOWN_(2026-11-20-09-15-session-[a-z2-9]{4})\.md\njournal/\1\.md\n$");
        _terminal.Git("status", "--porcelain", "--ignored").ShouldBe("!! .ai_context/session-complete.marker\n");
    }

    [Fact]
    public void An_entry_that_a_person_committed_before_the_close_is_committed_with_what_the_close_adds()
    {
        _terminal.Session("start", "Inbox");
        var live = Directory.GetFiles(Path.Combine(_terminal.Directory, ".ai_context/session")).ShouldHaveSingleItem();
        var entry = $"journal/{Path.GetFileNameWithoutExtension(live)}.md";
        _terminal.Write(entry, "# Mine\n");
        _terminal.Git("add", entry);
        _terminal.Git("commit", "--quiet", "-m", "mine");

        var answer = _terminal.Session("close");

        answer.Out.ShouldContain("PASS Handoff: ");
        _terminal.Git("status", "--porcelain").ShouldBe("");
        _terminal.Git("show", $"HEAD:{entry}").ShouldContain("# Mine\n");
    }

    [Fact]
    public void Two_runs_in_one_process_do_not_know_of_each_other()
    {
        using var other = new Terminal();
        _terminal.Session("start", "Inbox");
        other.Session("start", "Calendar");

        var (here, there) = (_terminal.Session("focus").Out, other.Session("focus").Out);

        here.ShouldStartWith("Focus: Inbox");
        there.ShouldStartWith("Focus: Calendar");
    }
}
