using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Finds the session that an agent's conversation belongs to while it works.</summary>
public sealed class FollowAgent(IWorkspace workspace, LiveSessions sessions, TimeProvider time)
{
    /// <summary>Its id; null where none is live that is its. Most often files' texts tell, which need not be parsed for it.</summary>
    public string? FindId(AgentOfSession agent, Caller caller)
    {
        if (caller.Session is not null)
            return sessions.FindId(caller);
        return sessions.TextsOf(agent) is [var told] ? told.Id : Find(agent, caller)?.Id;
    }

    /// <summary>The session itself.</summary>
    public LiveSession? Find(AgentOfSession agent, Caller caller)
    {
        if (caller.Session is not null)
            return sessions.Find(caller);
        if (sessions.TextsOf(agent) is [var (id, text)] && sessions.Of(id, text) is var told && agent.Is(told.Agent))
            return told;
        var live = sessions.All();
        return live.Find(session => agent.Is(session.Agent))
            ?? live.Find(session => agent.Session is "" && session.Agent?.Name == agent.Name && session.Owner?.Is(caller.Owner) is true);
    }

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
}
