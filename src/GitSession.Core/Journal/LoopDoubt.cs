using System.Collections.Immutable;

namespace GitSession.Journal;

/// <summary>
/// Whose word on a loop is no more than what a session was told: where heads disagreed or an entry was missing it keeps the mark of that,
/// and when the missing entry comes, what that one did counts.
/// </summary>
internal static class LoopDoubt
{
    // Behind more sessions than that which merely carried a loop in doubt nobody looks.
    private const int Most = 100;

    /// <summary>Whether an entry has the loop as its session was told of it.</summary>
    public static bool IsKept(Entry entry, string loop) =>
        entry.Carried.GetValueOrDefault(loop)?.Found is { } found && entry.OpenLoop(loop)?.Mark == found;

    /// <summary>The entries, or where they merely carried it those before them: what lies behind all of these is settled.</summary>
    public static ImmutableSortedSet<string> Before(JournalReader reader, IEnumerable<Entry> heads, string loop)
    {
        var (known, seen) = (ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var open = new Queue<Entry>(heads);
        while (open.TryDequeue(out var entry))
        {
            if (!seen.Add(entry.Id))
                continue;
            var parents = IsKept(entry, loop) && seen.Count < Most ? entry.InheritedFrom.Select(reader.Find).OfType<Entry>().ToList() : [];
            if (parents is [])
                known.Add(entry.Id);
            foreach (var parent in parents)
                open.Enqueue(parent);
        }
        return known.ToImmutable();
    }
}
