using GitSession.Framework.Pressure;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Tests.Support;

namespace GitSession.Tests.Sessions;

[Trait("Requirement", "SES-72")]
public class SessionPressureTests
{
    private static readonly LiveSession Session = new() { Id = "a", StartedAt = Moments.Morning, Agent = new AgentOfSession("claude", "one") };

    [Fact]
    public void It_is_measured_by_tokens_prompts_recent_failures_and_rules()
    {
        var session = Session with { Tokens = new TokenUse(160_000, 200_000, []) };
        var activity = Do(Do(AgentActivity.None, ActivityKind.Prompt, 0, 50), ActivityKind.Failure, 11, 2);

        var verdict = SessionPressure.Of(session, Do(activity, ActivityKind.Failure, 0, 1), () => 5, Moments.After(12)) ?? throw new InvalidOperationException();

        verdict.Inputs.ShouldBe(new PressureInputs { Tokens = 0.8, Messages = 50, Complexity = 1, Errors = 2, Instructions = 5 });
        (verdict.Score, verdict.Level).ShouldBe((0.585, PressureLevel.High));
    }

    [Fact]
    public void Where_no_agent_works_there_is_none_and_no_rule_is_counted()
    {
        var verdict = SessionPressure.Of(Session with { Agent = null }, AgentActivity.None, () => throw new InvalidOperationException(), Moments.Morning);

        verdict.ShouldBeNull();
    }

    [Fact]
    public void Goals_and_loops_of_the_session_are_its_tasks_until_files_and_suspended_focuses_tell_more()
    {
        var memory = WorkingMemory.Empty.Aim("one").Aim("two").Judge(2, achieved: true)
            .Open(Moments.Loop("aaaa")).Open(Moments.Loop("bbbb") with { Carried = 3 }).Open(Moments.Loop("cccc", Urgency.High) with { Carried = 3 });
        var deep = memory.Push("a", null, Moments.Morning).Push("b", null, Moments.Morning).Push("c", null, Moments.Morning);

        var activity = AgentActivity.None.With(ActivityKind.File, Moments.Morning, "a.c");

        Complexity(memory, AgentActivity.None).ShouldBe(3);
        Complexity(deep, activity).ShouldBe(1.1);
    }

    [Fact]
    public void The_log_keeps_scores_levels_and_the_times_of_failures_and_overlooks_what_is_damaged()
    {
        var (day, time) = (new InMemoryWorkspace(new FixedTime()), new FixedTime());
        var log = new ActivityLog(day, time);

        log.Add("a", ActivityKind.Failure);
        foreach (var score in new[] { "0.1", "0.25", "-1", "7", "NaN", "1e9", "" })
            log.Tell("a", ActivityKind.Pressure, score);
        foreach (var level in new[] { "high", "steep", "" })
            log.Tell("a", ActivityKind.Level, level);
        log.Tell("a", ActivityKind.Burst);

        var activity = log.Read("a");
        (activity.Failures, activity.ToldLevel, activity.BurstToldAt).ShouldBe((1, PressureLevel.High, time.Now));
        activity.Errors.Times.ShouldBe([time.Now]);
        activity.Pressure.Scores.ShouldBe([0.1, 0.25]);
    }

    private static double Complexity(WorkingMemory memory, AgentActivity activity) =>
        SessionPressure.Inputs(Session with { Memory = memory }, activity, 0, Moments.Morning).Complexity;

    private static AgentActivity Do(AgentActivity activity, ActivityKind kind, int minute, int times) =>
        Enumerable.Range(0, times).Aggregate(activity, (before, _) => before.With(kind, Moments.After(minute), ""));
}
