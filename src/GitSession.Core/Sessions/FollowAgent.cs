using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Finds the session that an agent's conversation belongs to while it works.</summary>
public sealed class FollowAgent(IWorkspace workspace, LiveSessions sessions, TimeProvider time)
{
    /// <summary>Its id; null where none is live that is its.</summary>
    public string? FindId(AgentOfSession agent, Caller caller) => caller.Session is null ? Glance(agent, caller)?.Id : sessions.FindId(caller);

    /// <summary>The session itself.</summary>
    public LiveSession? Find(AgentOfSession agent, Caller caller) =>
        caller.Session is not null ? sessions.Find(caller)
        : Glance(agent, caller) is { } own ? sessions.Read(own.Id)
        : null;

    /// <summary>The same, with what changes in it saved.</summary>
    /// <param name="decide">What becomes of the session, given the time.</param>
    public LiveSession? Run(AgentOfSession agent, Caller caller, Func<LiveSession, DateTimeOffset, LiveSession> decide)
    {
        using var turn = workspace.Lock();
        if (Find(agent, caller) is not { } session)
            return null;
        var after = decide(session, Times.Now(time));
        if (!after.Equals(session))
            sessions.Save(after);
        return after;
    }

    private LiveSessionGlance? Glance(AgentOfSession agent, Caller caller) =>
        sessions.GlanceOf(agent) ?? (agent.Session is "" ? sessions.Glances().Find(session => session.Agent?.Name == agent.Name && session.Owner?.Is(caller.Owner) is true) : null);
}
