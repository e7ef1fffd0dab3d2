using GitSession.Cli.Agents.Dialects;
using GitSession.Sessions;

namespace GitSession.Cli.Agents;

/// <summary>One event to be answered: what it is, in whose dialect, and what is worked with.</summary>
internal sealed record AgentCall(Composition Made, Dialect Dialect, AgentEvent Event)
{
    public Caller Caller => Made.CallerOf();

    /// <summary>The session of the agent's conversation; null where none is live.</summary>
    public LiveSession? Session() => new FollowAgent(Made.Workspace, Made.Around.Time).Find(Event.Agent, Caller);

    /// <summary>The same, with what changes in it saved.</summary>
    public LiveSession? Follow(Func<LiveSession, DateTimeOffset, LiveSession> decide) =>
        new FollowAgent(Made.Workspace, Made.Around.Time).Run(Event.Agent, Caller, decide);

    /// <summary>The same for what the agent did.</summary>
    public LiveSession? Count(Func<AgentActivity, AgentActivity> decide) =>
        Follow((session, _) => session with { Activity = decide(session.Activity), Tokens = Measure(session.Tokens) });

    public RemindAfterCommit Reminder => new(Made.Workspace, Made.Settings, Made.Around.Time);

    private TokenUse? Measure(TokenUse? known) =>
        Event.Tokens is not var (used, budget) ? known
        : (known ?? new TokenUse(0, Made.Settings.TokenBudget, [])).At(used, budget is > 0 and var said ? said : known?.Budget ?? Made.Settings.TokenBudget);
}
