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
        var entries = session.Inherited.Found(made.Workspace).Entries.Take(MostEntries).Select(entry => (entry, Written: entry.Commit is { } known ? Task.FromResult(AuthorText.Of(entry.Author, known, isCut: false)) : AuthorOf(made, entry.Path))).ToList();
        var protocol = started is null ? Task.FromResult(StartProtocol.None) : StartChecks.Begin(made, Patience);
        var sources = started is null ? Task.FromResult<IReadOnlyList<SourceReport>>([]) : OutsideSources.Begin(made, Patience);
        var biography = started?.Biography ?? Biography.Read(made.Workspace, session.Mode, made.Settings.RecentLearnings, now, made.Belief);
        var recent = started?.Recent ?? new ReadJournal(made.Workspace, made.Around.Time).Recent(made.Settings.RecentSessions, made.Belief);
        var work = inFlight.Answer();
        return new AgentMemory.Parts(session, source, now)
        {
            Entries = [.. entries.Select(one => (one.entry.Path, one.entry.Title, one.Written.GetAwaiter().GetResult()))],
            HeldBack = started?.HeldBack ?? [.. Inheritance.HeldBackFrom(new JournalReader(made.Workspace, made.Around.Time), made.Belief), .. biography.HeldBack],
            Started = started,
            Files = new ActivityLog(made.Workspace, made.Around.Time).Read(session.Id).Files,
            Documents = made.Settings.Documents,
            Sources = sources.GetAwaiter().GetResult(),
            Protocol = protocol.GetAwaiter().GetResult(),
            Handed = new Handed(biography, recent, work) { Incidents = OpenIncidents.Read(made.Workspace) },
            Reminders = started?.Reminders ?? Reminders.Due(session.Memory, session.StartedAt, made.Settings, now),
            Commits = started is null ? Commits(made, session, work) : [],
        };
    }

    private static Task<string> AuthorOf(Composition made, string path)
    {
        var repository = made.Repository;
        return Task.Run(() => repository.Histories([path], DateTimeOffset.UnixEpoch, signatures: false).GetValueOrDefault(Paths.Written(path)) is var history && history?.Last is { } last
            ? AuthorText.Of(last.Name, last.Commit, isCut: false)
            : AuthorText.Of(null, null, history is { IsCut: true }));
    }

    // Git is asked a second time only where it showed that there is something to be told.
    private static ImmutableArray<string>? Commits(Composition made, LiveSession session, RepositoryState? work) =>
        session.HeadAtStart is { } start && !(work?.Commit == start && work.Branch == session.Branch) ? made.Repository.CommitsSince(start, session.Branch) : [];
}
