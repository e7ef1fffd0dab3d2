using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Keeps a session's record of what its agent does.</summary>
public sealed class FollowAgent(IWorkspace workspace, TimeProvider time)
{
    /// <summary>The session of an agent's conversation; null where none is live that is its.</summary>
    public LiveSession? Find(AgentOfSession agent, Caller caller)
    {
        var sessions = new LiveSessions(workspace);
        if (caller.Session is not null)
            return sessions.Find(caller);
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
            new LiveSessions(workspace).Save(after);
        return after;
    }
}
