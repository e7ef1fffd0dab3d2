using GitSession.Cli.Output;
using GitSession.Cli.Sources;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Text;

namespace GitSession.Cli.Agents.Events;

/// <summary>Gathers what an agent is told of its session's memory.</summary>
internal static class MemoryOf
{
    // With more heads than that nobody asks where each entry was committed.
    private const int MostEntries = 3;

    private const int ShortCommit = 10;

    /// <param name="started">What the start did, where the session was opened now.</param>
    /// <param name="commits">What git was asked ahead.</param>
    public static AgentMemory.Parts Session(Composition made, LiveSession session, AgentSource source, StartReport? started, CommitsAhead commits)
    {
        var now = Times.Now(made.Around.Time);
        return new AgentMemory.Parts(session, source, now)
        {
            Entries = [.. session.Inherited.Entries.Take(MostEntries).Select(entry => (entry.Path, entry.Title, Short(entry.Commit ?? Commit(made, entry.Path))))],
            Started = started,
            Files = new ActivityLog(made.Workspace, made.Around.Time).Read(session.Id).Files,
            Documents = made.Settings.Documents,
            Sources = started is null ? [] : OutsideSources.Ask(made),
            Reminders = started?.Reminders ?? Reminders.Due(session.Memory, session.StartedAt, made.Settings, now),
            Commits = started is null ? commits.Of(session) : [],
        };
    }

    private static string? Commit(Composition made, string path) =>
        made.Repository.ChangesOf(path, null, 1) is [var last, ..] ? last.Commit : null;

    private static string? Short(string? commit) => commit is { Length: > ShortCommit } ? commit[..ShortCommit] : commit;
}
