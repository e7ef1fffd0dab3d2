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

    /// <summary>Those that a commit took away, which nobody was told of and which nothing put back.</summary>
    public static IEnumerable<Reminder> Removed(JournalPast past, JournalReader reader, Inheritance inheritance)
    {
        ImmutableArray<string> gone =
        [
            .. past.Removed.Select(path => Paths.EntryId(path)).Distinct(StringComparer.Ordinal)
                .Where(id => reader.Graph.Find(id) is null && !inheritance.Gaps.Exists(gap => gap.Entry == id)),
        ];
        return gone is [] ? [] : [new Reminder.RemovedEntries(gone)];
    }

    /// <summary>Whether no commit before these can have taken anything away that nobody was told of.</summary>
    /// <param name="log">The last commits on the journal.</param>
    public static bool AreKnownBefore(IReadOnlyList<DirectoryCommit> log, IReadOnlyCollection<Entry> heads) =>
        log.All(commit => !commit.IsMerge) && Sessions(log, heads).Any();

    // What is behind a commit was told to whoever made it, and so to who went on from there. An entry that is not committed went on from others.
    // A person who writes an entry, or changes one, was told of nothing.
    private static IEnumerable<DirectoryCommit> Sessions(IReadOnlyCollection<DirectoryCommit> log, IReadOnlyCollection<Entry> heads)
    {
        var told = heads.Where(head => head.StartedAt is not null).SelectMany(head => head.InheritedFrom.Prepend(head.Id)).ToHashSet(StringComparer.Ordinal);
        var ids = told.GetAlternateLookup<ReadOnlySpan<char>>();
        return log.Where(commit => commit.Added.Any(path => ids.Contains(Paths.IdIn(path))));
    }

    /// <summary>
    /// The paths that a commit took out, as a revert does, which is behind no session that left an entry: whoever went on after it was told. A
    /// merge took out what one of its parents had and it has not; where that parent merely began before the commit that took it, it was told.
    /// </summary>
    /// <param name="log">The last commits on the journal.</param>
    public static IEnumerable<string> Untold(IReadOnlyCollection<DirectoryCommit> log, IReadOnlyCollection<Entry> heads)
    {
        var known = DirectoryCommit.Behind(log, Sessions(log, heads));
        var told = log.Where(commit => known.Contains(commit.By.Commit)).SelectMany(commit => commit.Removed).ToHashSet(StringComparer.Ordinal);
        return log.Where(commit => !known.Contains(commit.By.Commit)).SelectMany(commit => commit.Removed.Where(path => !commit.IsMerge || !told.Contains(path)));
    }
}
