using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What is to be said of entries that were here and are not, so that what they did counts no more.</summary>
internal static class LostEntries
{
    public static IEnumerable<Reminder> Missing(Inheritance inheritance) =>
        inheritance.Gaps.Select(gap => (Reminder)new Reminder.MissingEntry(gap.Entry, gap.Heir, gap.Loops));

    /// <summary>Those that the last commit on the journal took out, as a revert does. After the next close it is not the last any more.</summary>
    /// <param name="removed">What that commit took out.</param>
    public static IEnumerable<Reminder> Removed(ImmutableArray<string> removed, JournalReader reader, Inheritance inheritance)
    {
        ImmutableArray<string> gone =
        [
            .. removed.Where(Paths.IsEntry).Select(path => Paths.EntryId(path))
                .Where(id => reader.Graph.Find(id) is null && !inheritance.Gaps.Exists(gap => gap.Entry == id)),
        ];
        return gone is [] ? [] : [new Reminder.RemovedEntries(gone)];
    }
}
