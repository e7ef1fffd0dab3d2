using GitSession.Knowledge;
using GitSession.Tests.Support;

namespace GitSession.Tests.Knowledge;

/// <summary>What a new session is handed of all that outlives sessions.</summary>
public class BiographyTests
{
    private readonly FixedTime _time = new();
    private readonly InMemoryWorkspace _workspace;

    public BiographyTests() => _workspace = new InMemoryWorkspace(_time);

    [Fact]
    [Trait("Requirement", "MEM-37"), Trait("Requirement", "MEM-46"), Trait("Requirement", "MEM-85")]
    public void Active_threads_newest_first_and_no_other()
    {
        Write("threads/a.md", "status: active\ncreated_at: 2026-11-01T00:00:00Z", "A");
        Write("threads/b.md", "status: active\ncreated_at: 2026-11-03T00:00:00Z", "B");
        Write("threads/c.md", "status: done", "C");
        Write("threads/README.md", "status: active", "not one");

        var biography = Read();

        biography.Threads.Select(thread => thread.Id).ShouldBe(["b", "a"]);
        biography.Ended.ShouldBe(["c"], ignoreOrder: true);
    }

    [Fact]
    [Trait("Requirement", "MEM-45"), Trait("Requirement", "MEM-84")]
    public void Active_goals()
    {
        Write("goals/a.md", "status: active", "A");
        Write("goals/b.md", "status: achieved", "B");

        Read().Goals.Select(goal => goal.Title).ShouldBe(["A"]);
    }

    [Fact]
    [Trait("Requirement", "MEM-47")]
    public void Decisions_that_want_a_follow_up_those_that_are_due_first()
    {
        Write("decisions/later.md", "follow_up: 2026-12-24", "later");
        Write("decisions/any.md", "follow_up: true\ndecided_at: 2026-11-01", "any");
        Write("decisions/today.md", "follow_up: 2026-11-20", "today");
        Write("decisions/long-ago.md", "follow_up: 2026-11-02", "long ago");
        Write("decisions/settled.md", "follow_up: 2026-11-02\noutcome: it was right", "settled");
        Write("decisions/plain.md", "status: decided", "plain");
        Write("decisions/replaced.md", "follow_up: true", "replaced");
        Write("decisions/newer.md", "supersedes: replaced", "newer");

        Read().FollowUps.Select(decision => decision.Id).ShouldBe(["long-ago", "today", "any", "later"]);
    }

    [Fact]
    [Trait("Requirement", "MEM-48"), Trait("Requirement", "MEM-86")]
    public void The_ten_newest_learnings_of_the_domain()
    {
        for (var day = 1; day <= 12; day++)
            Write($"learnings/ops-{day}.md", $"domain: ops\nlearned_at: 2026-11-{day:d2}T09:00:00Z", $"ops {day}");
        Write("learnings/dev.md", "domain: dev\nlearned_at: 2026-11-19T09:00:00Z", "dev");

        Read().Learnings.Select(learning => learning.Title).ShouldBe(Enumerable.Range(3, 10).Reverse().Select(day => $"ops {day}"));
    }

    [Theory]
    [InlineData("domain: ops", true)]
    [InlineData("domain: OPS", true)]
    [InlineData("domain: dev", false)]
    [InlineData("domain: dev\nsignificant: true", true)]
    [InlineData("mood: good", true)]
    [InlineData("superseded_by: b", false)]
    [Trait("Requirement", "MEM-124")]
    public void A_learning_concerns_its_domain_and_a_significant_one_every_session(string front, bool isHanded)
    {
        Write("learnings/a.md", front, "A");

        Read().Learnings.Length.ShouldBe(isHanded ? 1 : 0);
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        Write("threads/a.md", "status: active", "A");
        Write("threads/b.md", "status: [", "B");
        Write("decisions/c.md", "follow_up: soon", "C");
        Write("learnings/d.md", "format: 99", "D");

        var biography = Read();

        biography.Threads.Select(thread => thread.Id).ShouldBe(["a"]);
        biography.Damaged.Select(damage => damage.Path).ShouldBe([".ai_context/threads/b.md", ".ai_context/decisions/c.md", ".ai_context/learnings/d.md"]);
        biography.Counts.ShouldBe([(KnowledgeKind.Thread, 2), (KnowledgeKind.Decision, 1), (KnowledgeKind.Learning, 1)]);
    }

    private Biography Read() => Biography.Read(_workspace, "ops", 10, _time.Now);

    private void Write(string path, string front, string title) => _workspace.Write($".ai_context/{path}", $"---\n{front}\n---\n# {title}\n");
}
