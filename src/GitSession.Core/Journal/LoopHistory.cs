using System.Collections.Immutable;

namespace GitSession.Journal;

/// <summary>
/// Finds the last acts on a loop in an entry's line of ancestors. An entry acts on a loop when what its heirs found in it
/// differs from what it inherited itself; being carried is no act. The way back is the graph's, which has no circle in it, and not what an
/// entry says of its parents by now: a person may have written into it since.
/// </summary>
/// <param name="reader">Where the entries are.</param>
/// <param name="shared">Entries behind the one that all heads come from: what was done there, no head does against another.</param>
public sealed class LoopHistory(JournalReader reader, IReadOnlySet<string> shared)
{
    private readonly Dictionary<(string, string, string?), ImmutableHashSet<LoopAct>> _known = [];
    private readonly Dictionary<(string, string, string?), Entry?> _carriers = [];
    private ImmutableArray<Entry>? _orphans;
    private ILookup<string, string>? _heirs;
    private readonly Dictionary<string, HashSet<string>> _ancestry = new(StringComparer.Ordinal);

    /// <param name="entry">The entry to look back from.</param>
    /// <param name="loop">The loop's id.</param>
    /// <param name="mark">The mark of the loop's line as an heir of the entry found it; null where it found none open.</param>
    public ImmutableHashSet<LoopAct> LastActs(string entry, string loop, string? mark)
    {
        // Merges may follow each other by the thousand: the way back is kept in a stack of our own.
        var open = new Stack<(string Entry, string? Mark)>([(entry, mark)]);
        while (open.TryPeek(out var next))
        {
            var waitsFor = Carrier(next.Entry, loop, next.Mark) is { } found && !_known.ContainsKey((found.Id, loop, next.Mark))
                ? Resolve(found, loop, next.Mark)
                : [];
            if (waitsFor is [])
                open.Pop();
            foreach (var parent in waitsFor)
                open.Push(parent);
        }
        return Known(entry, loop, mark) ?? [];
    }

    /// <summary>The entries that closed a loop before a session began, as it inherited that; empty where it was open then, or nobody behind it knew it.</summary>
    public ImmutableArray<string> ClosedBefore(Entry entry, string loop)
    {
        var latest = Latest(loop, entry.InheritedFrom.SelectMany(parent => LastActs(parent, loop, Inherited(entry, parent, loop))));
        return latest.All(act => act.Closes) ? [.. latest.Select(act => act.Entry).Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>
    /// The sides whose line may be what is open: those with an act that opened or changed the loop and is among the latest.
    /// A side that knows all that another does speaks for it.
    /// </summary>
    public static List<T> Deciding<T>(IEnumerable<T> sides, Func<T, ImmutableHashSet<LoopAct>> actsOf, ImmutableHashSet<LoopAct> latest)
    {
        var active = sides.Select(side => (Side: side, Acts: actsOf(side).Intersect(latest))).Where(side => side.Acts.Any(act => !act.Closes)).ToList();
        return [.. active.Where(side => !active.Exists(other => side.Acts.IsProperSubsetOf(other.Acts))).Select(side => side.Side)];
    }

    // What the entry's acts are, as soon as those of its parents are known; until then, the parents that it waits for.
    private List<(string Entry, string? Mark)> Resolve(Entry entry, string loop, string? mark)
    {
        var before = reader.Graph.Parents(entry.Id).Select(parent => (Entry: parent, Mark: Inherited(entry, parent, loop))).ToList();
        var unknown = before.FindAll(side => ActsBefore(entry, side.Entry, loop, side.Mark) is null);
        if (unknown is [])
            _known[(entry.Id, loop, mark)] = FindLastActs(entry, loop, mark, before.ConvertAll(side => (side.Mark, ActsBefore(entry, side.Entry, loop, side.Mark) ?? [])));
        return unknown;
    }

    // What an entry did that is not here cannot be known. What its heir found in it may be a change, and is taken for one unless
    // another line of entries knows it as well. That its heir found nothing is no closing: nothing is dropped on a guess.
    private ImmutableHashSet<LoopAct>? ActsBefore(Entry heir, string parent, string loop, string? mark) =>
        mark is not null && IsMissing(parent) ? [new LoopAct(parent, heir.StartedAt ?? heir.At, mark)] : Known(parent, loop, mark);

    private bool IsMissing(string entry) => !shared.Contains(entry) && reader.Graph.Find(entry) is null;

    private ImmutableHashSet<LoopAct>? Known(string entry, string loop, string? mark) =>
        Carrier(entry, loop, mark) is { } found ? _known.GetValueOrDefault((found.Id, loop, mark)) : [];

    // A line of entries that merely carried the loop is one step, however long it is.
    private Entry? Carrier(string id, string loop, string? mark)
    {
        var start = (id, loop, mark);
        if (_carriers.TryGetValue(start, out var carrier))
            return carrier;
        while (!shared.Contains(id) && reader.Find(id) is { } entry)
        {
            if (reader.Graph.Parents(id) is not [var parent] || IsMissing(parent) || Inherited(entry, parent, loop) != mark || IsPutBack(entry, loop, mark))
                return _carriers[start] = entry;
            id = parent;
        }
        return _carriers[start] = null;
    }

    /// <summary>Those acts that no other of them came after, knowing it.</summary>
    public ImmutableHashSet<LoopAct> Latest(string loop, IEnumerable<LoopAct> acts)
    {
        var all = acts.ToHashSet();
        return [.. all.Where(act => !all.Any(later => later.Entry != act.Entry && Knows(later.Entry, loop, act)))];
    }

    private bool Knows(string entry, string loop, LoopAct act) =>
        Ancestry(entry).Contains(act.Entry) || (act.Mark is { } mark && (IsMissing(act.Entry) ? Passed(entry, loop, mark) : FoundBehindGap(entry, loop, mark)));

    // Whether the loop stood so anywhere in the entry's line: what another line has by way of an entry that is not here is then the older of the two.
    private bool Passed(string entry, string loop, string mark) =>
        Ancestry(entry).Select(reader.Find).OfType<Entry>().Any(behind => behind.OpenLoop(loop)?.Mark == mark
            || behind.InheritedLoops?.Values.Any(marks => marks.GetValueOrDefault(loop) == mark) is true);

    /// <summary>Whether an entry is missing in the entry's line, so that it cannot tell all that was done.</summary>
    public bool HasGap(string entry) => Orphans.Any(orphan => !shared.Contains(orphan.Id) && Ancestry(entry).Contains(orphan.Id));

    private bool FoundBehindGap(string entry, string loop, string mark) => Orphans.Any(orphan => Ancestry(entry).Contains(orphan.Id) && Found(orphan, loop, mark));

    // An entry whose parent was deleted or reverted cannot name what lay behind it, but it kept what it found there.
    private bool Found(Entry orphan, string loop, string mark) =>
        orphan.InheritedLoops?.Any(from => reader.Graph.Find(from.Key) is null && from.Value.GetValueOrDefault(loop) == mark) == true;

    private ImmutableArray<Entry> Orphans => _orphans ??=
        [.. reader.Graph.Nodes.Where(node => node.Parents.Any(parent => reader.Graph.Find(parent) is null)).Select(node => reader.Find(node.Id)).OfType<Entry>()];

    private ImmutableHashSet<LoopAct> FindLastActs(Entry entry, string loop, string? mark, List<(string? Mark, ImmutableHashSet<LoopAct> Acts)> before)
    {
        ImmutableHashSet<LoopAct> own = [new LoopAct(entry.Id, entry.At, mark)];
        if (before is [])
            return mark is null ? [] : own;
        if (IsPutBack(entry, loop, mark))
            return own;
        var latest = Latest(loop, before.SelectMany(side => side.Acts));
        if (before.TrueForAll(side => side.Mark == mark))
            return latest;
        var deciding = Deciding(before, side => side.Acts, latest).Select(side => side.Mark).Distinct().ToList();
        if (latest.IsEmpty)
            return before.Exists(side => side.Mark == mark) ? latest : own;
        return mark is null ? deciding is [] ? latest : own : IsKept(entry, loop, mark, deciding) ? latest : own;
    }

    // What a session finds where its heads disagreed may be no head's line, or one that is known better by now: then it keeps the mark
    // of it. Else it found one of those that decided.
    private static bool IsKept(Entry entry, string loop, string mark, List<string?> deciding) =>
        entry.Carried.GetValueOrDefault(loop)?.Found is { } found ? mark == found : deciding.Contains(mark);

    // A person opened in the entry what it had closed: the one heir found it closed, another found it as the entry itself had inherited
    // it, and so it stands there now. Had it been closed by hand instead, it would stand there closed.
    private bool IsPutBack(Entry entry, string loop, string? mark) =>
        mark is not null && Heirs[entry.Id].Skip(1).Any() && entry.OpenLoop(loop)?.Mark == mark
        && Heirs[entry.Id].Select(reader.Find).Any(heir => heir?.InheritedLoops?.GetValueOrDefault(entry.Id) is { } found && !found.ContainsKey(loop));

    private ILookup<string, string> Heirs => _heirs ??=
        reader.Graph.Nodes.SelectMany(node => node.Parents.Select(parent => (parent, node.Id))).ToLookup(pair => pair.parent, pair => pair.Id, StringComparer.Ordinal);

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
