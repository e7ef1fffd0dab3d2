using System.Collections.Immutable;
using GitSession.Cli.Checks;
using GitSession.Cli.Output;
using GitSession.Cli.Sources;
using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.Operations.Incidents;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Agents.Events;

/// <summary>Gathers what an agent is told of its session's memory: git, checks and sources are asked all at once, while documents are read.</summary>
internal static class MemoryOf
{
    // With more heads than that nobody asks where each entry was committed.
    private const int MostEntries = 3;

    // An agent's event has five seconds in all, and what came too late would be lost with the rest: ending a command takes time, too.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    /// <param name="started">What the start did, where the session was opened now.</param>
    /// <param name="inFlight">The user's work, which git was asked for before the session was looked for.</param>
    public static AgentMemory.Parts Session(Composition made, LiveSession session, AgentSource source, StartReport? started, InFlight inFlight)
    {
        var now = Times.Now(made.Around.Time);
        var protocol = started is null ? Task.FromResult(StartProtocol.None) : StartChecks.Begin(made, Patience);
        var sources = started is null ? Task.FromResult<IReadOnlyList<SourceReport>>([]) : OutsideSources.Begin(made, Patience);
        var biography = started?.Biography ?? Biography.Read(made.Workspace, session.Mode, made.Settings.RecentLearnings, now, made.Belief);
        var journal = made.Journal;
        var recent = started?.Recent ?? new ReadJournal(made.Workspace, journal).Recent(made.Settings.RecentSessions, made.Belief);
        return new AgentMemory.Parts(session, source, now)
        {
            Entries = Entries(made, session, isNow: started is not null, inFlight),
            HeldBack = started?.HeldBack ?? [.. Inheritance.HeldBackFrom(journal, made.Belief), .. biography.HeldBack],
            Started = started,
            Files = new ActivityLog(made.Workspace, made.Around.Time).Read(session.Id).Files,
            Documents = made.Settings.Documents,
            Sources = sources.GetAwaiter().GetResult(),
            Protocol = protocol.GetAwaiter().GetResult(),
            Handed = new Handed(biography, recent, inFlight.OfTheUser()) { Incidents = OpenIncidents.Read(made.Workspace) },
            Reminders = started?.Reminders ?? Reminders.Due(session.Memory, session.StartedAt, made.Settings, now),
            Commits = started is null ? Commits(made, session, inFlight.Answer()) : [],
        };
    }

    // What was not committed when the session began may be now. A start that was just now has asked.
    private static ImmutableArray<(string Path, string Title, string Written)> Entries(Composition made, LiveSession session, bool isNow, InFlight inFlight)
    {
        var entries = session.Inherited.Found(made.Workspace).Entries.Take(MostEntries).ToList();
        var since = isNow ? [] : entries.FindAll(entry => entry.Commit is null).ConvertAll(entry => (entry.Id, entry.Path));
        var authors = new EntryAuthors(made.Repository).Of(since, ImmutableSortedDictionary<string, DocumentAuthor>.Empty, inFlight.Answer);
        return [.. entries.Select(entry => (entry.Path, entry.Title, AuthorText.Of(authors.GetValueOrDefault(entry.Id) is { } history ? entry.By(history) : entry)))];
    }

    private static ImmutableArray<string>? Commits(Composition made, LiveSession session, RepositoryState? inFlight) =>
        session.HeadAtStart is null ? [] : CommitsSinceStart.Of(session, made.Repository, inFlight);
}
