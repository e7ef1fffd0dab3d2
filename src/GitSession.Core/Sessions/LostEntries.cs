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

    /// <summary>
    /// Those that a commit took out, as a revert does, of which no session knew that left an entry: whoever went on after it was told. A
    /// merge took out what one of its parents had and it has not.
    /// </summary>
    /// <param name="log">The last commits on the journal.</param>
    public static IEnumerable<Reminder> Removed(IReadOnlyCollection<DirectoryCommit> log, JournalReader reader, Inheritance inheritance)
    {
        var known = DirectoryCommit.Behind(log, inheritance.From.Select(head => log.FirstOrDefault(commit => commit.Written.Contains(head.Path))).OfType<DirectoryCommit>());
        ImmutableArray<string> gone =
        [
            .. log.Where(commit => !known.Contains(commit.By.Commit)).SelectMany(commit => commit.Removed).Where(Paths.IsEntry).Select(path => Paths.EntryId(path)).Distinct(StringComparer.Ordinal)
                .Where(id => reader.Graph.Find(id) is null && !inheritance.Gaps.Exists(gap => gap.Entry == id)),
        ];
        return gone is [] ? [] : [new Reminder.RemovedEntries(gone)];
    }
}
