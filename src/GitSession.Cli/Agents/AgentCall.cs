using GitSession.Cli.Agents.Dialects;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Agents;

/// <summary>One event to be answered: what it is, in whose dialect, and what is worked with.</summary>
internal sealed record AgentCall(Composition Made, Dialect Dialect, AgentEvent Event)
{
    public Caller Caller => Made.CallerOf();

    /// <summary>Is told what went wrong beside the answer.</summary>
    public Action<Exception> Complain { get; init; } = _ => { };

    /// <summary>The session of the agent's conversation; null where none is live.</summary>
    public LiveSession? Session() => new FollowAgent(Made.Workspace, Made.Around.Time).Find(Event.Agent, Caller);

    public string? SessionId() => new FollowAgent(Made.Workspace, Made.Around.Time).FindId(Event.Agent, Caller);

    /// <summary>The commit and the branch that it seems to have begun at; null where that is not plain.</summary>
    public (string Commit, string? Branch)? Beginning() => new FollowAgent(Made.Workspace, Made.Around.Time).Beginning(Event.Agent, Caller);

    /// <summary>The same, with what changes in it saved.</summary>
    public LiveSession? Follow(Func<LiveSession, DateTimeOffset, LiveSession> decide) =>
        new FollowAgent(Made.Workspace, Made.Around.Time).Run(Event.Agent, Caller, decide);

    /// <summary>What the agent did in that session so far.</summary>
    public AgentActivity Activity(LiveSession session)
    {
        try
        {
            return Log.Read(session.Id);
        }
        catch (Refusal unread)
        {
            Complain(unread);
            return AgentActivity.None;
        }
    }

    /// <summary>
    /// Keeps what the agent did; nothing where no session is live. On a full or read-only disk that is a warning: the answer is worth more
    /// than the count.
    /// </summary>
    public void Count(ActivityKind kind, params IEnumerable<string> files)
    {
        if (SessionId() is not { } id)
            return;
        try
        {
            Log.Add(id, kind, files);
        }
        catch (Refusal unwritten)
        {
            Complain(unwritten);
        }
    }

    /// <summary>Keeps how many tokens are used, where the event says it.</summary>
    public void Measure()
    {
        if (Event.Tokens is not null)
            Follow((session, _) => session with { Tokens = Measure(session.Tokens) });
    }

    private ActivityLog Log => new(Made.Workspace, Made.Around.Time);

    public RemindAfterCommit Reminder => new(Made.Workspace, Made.Settings, Made.Around.Time);

    private TokenUse? Measure(TokenUse? known) =>
        Event.Tokens is not var (used, budget) ? known
        : (known ?? new TokenUse(0, Made.Settings.TokenBudget, [])).At(used, budget is > 0 and var said ? said : known?.Budget ?? Made.Settings.TokenBudget);
}
