using System.Collections.Immutable;
using GitSession.Cli.Sources;
using GitSession.Journal;
using GitSession.Sessions;

namespace GitSession.Cli.Agents.Events;

/// <summary>What takes its time and needs no session: it is asked while the session is still looked for.</summary>
/// <param name="Work">What is in flight.</param>
/// <param name="Recent">The sessions that ended last, as they were before this one was begun.</param>
internal sealed record Ahead(InFlight Work, Task<ImmutableArray<PastSession>> Recent)
{
    public static Ahead Ask(Composition made)
    {
        var (workspace, time, count, belief) = (made.Workspace, made.Around.Time, made.Settings.RecentSessions, made.Belief);
        return new Ahead(InFlight.Ask(made), Task.Run(() => new ReadJournal(workspace, time).Recent(count, belief)));
    }

    /// <summary>The sessions that ended last, those among them that a start has just recovered.</summary>
    public ImmutableArray<PastSession> RecentAfter(StartReport? started, Composition made) =>
        started is { Recovered: not [] }
            ? new ReadJournal(made.Workspace, made.Around.Time).Recent(made.Settings.RecentSessions, made.Belief)
            : Recent.GetAwaiter().GetResult();
}
