using GitSession.Cli.Agents.Dialects;
using GitSession.Framework.Audit;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Agents;

/// <summary>One event to be answered: what it is, in whose dialect, and what is worked with.</summary>
internal sealed record AgentCall(Composition Made, Dialect Dialect, AgentEvent Event)
{
    private string? _id;
    private LiveSessions? _sessions;

    public Caller Caller => Made.CallerOf();

    /// <summary>Is told what went wrong beside the answer.</summary>
    public Action<Exception> Complain { get; init; } = _ => { };

    /// <summary>The session of the agent's conversation; null where none is live.</summary>
    public LiveSession? Session()
    {
        var session = Follower.Find(Event.Agent, Caller);
        _id ??= session?.Id;
        return session;
    }

    /// <summary>Its id, which is looked for until it is found: within one event a conversation does not change its session.</summary>
    public string? SessionId() => _id ??= Follower.FindId(Event.Agent, Caller);

    /// <summary>The same, with what changes in it saved.</summary>
    public LiveSession? Follow(Func<LiveSession, DateTimeOffset, LiveSession> decide) =>
        Follower.Run(Event.Agent, Caller, decide);

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

    /// <summary>What the agent of this conversation did so far; nothing where no session is live.</summary>
    public AgentActivity Activity() => SessionId() is { } id ? Log.Read(id) : AgentActivity.None;

    /// <summary>Keeps what the agent did; nothing where no session is live.</summary>
    public void Count(ActivityKind kind, params IEnumerable<string> files) => Keep(id => Log.Add(id, kind, files));

    /// <summary>Keeps what was measured or told of the agent in a session.</summary>
    public void Tell(LiveSession session, ActivityKind kind, string text = "") => Keep(_ => Log.Tell(session.Id, kind, text));

    /// <summary>Keeps what was decided in the audit log of this conversation's session; nothing where none is live.</summary>
    public void Keep(params IEnumerable<AuditLine> decided) => Keep(id => new AuditLog(Made.Workspace).Add(id, decided));

    // On a full or read-only disk the answer is worth more than what is counted.
    private void Keep(Action<string> write)
    {
        if (SessionId() is not { } id)
            return;
        try
        {
            write(id);
        }
        catch (Refusal unwritten)
        {
            Complain(unwritten);
        }
    }

    public DateTimeOffset Now => Times.Now(Made.Around.Time);

    /// <summary>Keeps how many tokens are used, where the event says it.</summary>
    public void Measure()
    {
        if (Event.Tokens is not null)
            Follow((session, _) => session with { Tokens = Measure(session.Tokens) });
    }

    private LiveSessions Sessions => _sessions ??= new LiveSessions(Made.Workspace);

    private FollowAgent Follower => new(Made.Workspace, Sessions, Made.Around.Time);

    private ActivityLog Log => new(Made.Workspace, Made.Around.Time);

    public RemindAfterCommit Reminder => new(Made.Workspace, Sessions, Made.Settings, Made.Around.Time);

    private TokenUse? Measure(TokenUse? known) =>
        Event.Tokens is not var (used, budget) ? known
        : (known ?? new TokenUse(0, Made.Settings.TokenBudget, [])).At(used, budget is > 0 and var said ? said : known?.Budget ?? Made.Settings.TokenBudget);
}
