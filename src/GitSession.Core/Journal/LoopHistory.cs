using System.Collections.Immutable;

namespace GitSession.Journal;

/// <summary>
/// Finds the last acts on a loop in an entry's line of ancestors. An entry acts on a loop when what its heirs found in it
/// differs from what it inherited itself; being carried is no act.
/// </summary>
/// <param name="reader">Where the entries are.</param>
/// <param name="shared">Entries that every head descends from: what was done there, no head does against another.</param>
public sealed class LoopHistory(JournalReader reader, IReadOnlySet<string> shared)
{
    private readonly Dictionary<(string, string, string?), ImmutableHashSet<LoopAct>> _known = [];
    private readonly Dictionary<string, HashSet<string>> _ancestry = new(StringComparer.Ordinal);

    /// <param name="entry">The entry to look back from.</param>
    /// <param name="loop">The loop's id.</param>
    /// <param name="mark">The mark of the loop's line as an heir of the entry found it; null where it found none open.</param>
    public ImmutableHashSet<LoopAct> LastActs(string entry, string loop, string? mark)
    {
        if (Carrier(entry, loop, mark) is not { } found)
            return [];
        if (!_known.TryGetValue((found.Id, loop, mark), out var acts))
            _known[(found.Id, loop, mark)] = acts = FindLastActs(found, loop, mark);
        return acts;
    }

    // A line of entries that merely carried the loop may be thousands long: it is walked, not recursed into.
    private Entry? Carrier(string id, string loop, string? mark)
    {
        while (!shared.Contains(id) && reader.Find(id) is { } entry)
        {
            if (entry.InheritedFrom is not [var parent] || Inherited(entry, parent, loop) != mark)
                return entry;
            id = parent;
        }
        return null;
    }

    /// <summary>Those acts that no other of them came after, knowing it.</summary>
    public ImmutableHashSet<LoopAct> Latest(IEnumerable<LoopAct> acts)
    {
        var all = acts.ToHashSet();
        return [.. all.Where(act => !all.Any(later => later.Entry != act.Entry && Ancestry(later.Entry).Contains(act.Entry)))];
    }

    private ImmutableHashSet<LoopAct> FindLastActs(Entry entry, string loop, string? mark)
    {
        ImmutableHashSet<LoopAct> own = [new LoopAct(entry.Id, entry.At)];
        if (entry.InheritedFrom.IsEmpty)
            return mark is null ? [] : own;
        var before = entry.InheritedFrom.Select(parent => (Parent: parent, Mark: Inherited(entry, parent, loop))).ToList();
        var inherited = before.Select(side => (side.Mark, Acts: LastActs(side.Parent, loop, side.Mark))).ToList();
        var latest = Latest(inherited.SelectMany(side => side.Acts));
        if (before.All(side => side.Mark == mark))
            return latest;
        var active = inherited.Where(side => side.Acts.Overlaps(latest)).Select(side => side.Mark).Distinct().ToList();
        return active switch
        {
            [var settled] => settled == mark ? latest : own,
            [] => before.Exists(side => side.Mark == mark) ? [] : own,
            // The sides disagreed, so that what the entry says settles it; it is as late as the latest of them.
            _ => [new LoopAct(entry.Id, latest.Max(act => act.At))],
        };
    }

    private string? Inherited(Entry entry, string parent, string loop) =>
        entry.InheritedLoops is { } recorded
            ? recorded.GetValueOrDefault(parent)?.GetValueOrDefault(loop)
            : reader.Find(parent)?.OpenLoop(loop)?.Mark;

    private HashSet<string> Ancestry(string entry)
    {
        if (!_ancestry.TryGetValue(entry, out var ancestry))
            _ancestry[entry] = ancestry = reader.Graph.Ancestry(entry);
        return ancestry;
    }
}
