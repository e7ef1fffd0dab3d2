using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// Finds the session that an agent's conversation belongs to, or opens one for it: two agents in one worktree have one each, and a
/// conversation that goes on has the one that it had.
/// </summary>
public sealed class JoinSession(IWorkspace workspace, IRepository repository, Settings settings, TimeProvider time, Random random)
{
    /// <summary>The session, and what its start did where it was opened now.</summary>
    /// <param name="inFlight">What git was asked for already (<see cref="StartRequest.InFlight"/>).</param>
    public (LiveSession Session, StartReport? Started) Run(AgentOfSession agent, AgentSource source, Caller caller, Func<RepositoryState?>? inFlight = null)
    {
        var sessions = new LiveSessions(workspace);
        using var turn = workspace.Lock();
        if (Known(sessions, agent, source, caller) is { } known)
        {
            var joined = known with { Agent = agent, Owner = Owner(known, caller) };
            if (joined != known)
                sessions.Save(joined);
            return (joined, null);
        }
        var report = new StartSession(workspace, repository, settings, time, random).Open(new StartRequest { Agent = agent, Choice = StartChoice.Beside, InFlight = inFlight }, caller, sessions);
        return (report.Session, report);
    }

    private static LiveSession? Known(LiveSessions sessions, AgentOfSession agent, AgentSource source, Caller caller)
    {
        if (caller.Session is not null)
            return sessions.Find(caller);
        return (sessions.GlanceOf(agent) ?? OfProcess(sessions.Glances(), agent, source, caller)) is { } known ? sessions.Read(known.Id) : null;
    }

    // The agent's process may go on with another conversation, or a person opened the session that it runs in.
    private static LiveSessionGlance? OfProcess(ImmutableList<LiveSessionGlance> live, AgentOfSession agent, AgentSource source, Caller caller) =>
        live.Find(session => source is not AgentSource.Startup && session.Agent?.Name == agent.Name && session.Owner?.Is(caller.Owner) is true)
        ?? live.Find(session => session is { Agent: null, Owner: { } owner } && caller.RunsIn(owner));

    // A person's shell outlives the agent that was started in it.
    private static Owner? Owner(LiveSession session, Caller caller) =>
        session.Owner is { } owner && caller.RunsIn(owner) ? owner : caller.Owner ?? session.Owner;
}
