using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>The entry that a session leaves.</summary>
internal static class SessionEntry
{
    /// <param name="session">The session as it was, which names the entry.</param>
    /// <param name="memory">What it leaves.</param>
    public static Entry Of(LiveSession session, WorkingMemory memory, EntryStatus status, DateTimeOffset endedAt, string summary) => new()
    {
        Id = session.Id,
        Path = Paths.Entry(session.Id),
        Title = session.Title,
        Mode = session.Mode,
        Status = status,
        StartedAt = session.StartedAt,
        EndedAt = endedAt,
        Branch = session.Branch,
        InheritedFrom = session.Inherited.Entries.ConvertAll(entry => entry.Id),
        InheritedLoops = session.Inherited.Entries.ToImmutableSortedDictionary(entry => entry.Id, entry => Marks(session, entry), StringComparer.Ordinal),
        Carried = memory.Loops.Where(loop => loop.Carried > 0)
            .ToImmutableSortedDictionary(loop => loop.Id, loop => new CarriedLoop(loop.OpenedIn ?? session.Id, loop.Carried, loop.Found), StringComparer.Ordinal),
        Goals = memory.Goals,
        Summary = summary,
        Loops = [.. LoopOrder.Sort(memory.Loops).Select(LoopLine.Of), .. memory.Closed.Select(LoopLine.Of)],
        Notes = [.. memory.Notes, .. memory.InProgress.Select(work => new Note($"claimed in Beads and in progress: {work.Name}"))],
        Learnings = [.. Made(session).Where(document => Paths.IsBelow(document.Path, Paths.Learnings)).Select(document => document.Title)],
        Produced = [.. Made(session).Select(document => document.Path)],
    };

    private static IEnumerable<ProducedDocument> Made(LiveSession session) => session.Produced.Where(document => !document.IsChange);

    /// <summary>
    /// Ids for the loops that a session's end makes of focuses. They are derived, so that an end that is cut short and done again
    /// makes the same loops.
    /// </summary>
    public static Func<Focus, string> LoopIds(LiveSession session)
    {
        var taken = session.KnownLoopIds.ToHashSet(StringComparer.Ordinal);
        return focus =>
        {
            for (var attempt = 0; ; attempt++)
            {
                var id = LoopId.Derive($"{session.Id}\n{focus.Description}\n{focus.StartedAt:O}\n{attempt}");
                if (taken.Add(id))
                    return id;
            }
        };
    }

    private static ImmutableSortedDictionary<string, string> Marks(LiveSession session, InheritedEntry entry) =>
        session.Inherited.Loops.Where(loop => loop.Entry == entry.Id)
            .ToImmutableSortedDictionary(loop => loop.Id, loop => loop.Mark, StringComparer.Ordinal);
}
