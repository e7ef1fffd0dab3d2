using System.Collections.Immutable;
using GitSession.Memory;

namespace GitSession.Journal;

/// <summary>
/// What is open now, computed over the heads. Closing is an act and being carried is inertia: what one side did stands
/// against what the others merely kept; what two sides did without knowing of each other is kept, and said.
/// The answer does not depend on the order of the heads (docs/architecture.md, Lineage).
/// </summary>
public sealed class LoopMerge(JournalReader reader, ImmutableList<Entry> heads)
{
    // A person can write any number there.
    private const int MostTimes = 1_000_000;

    private readonly Dictionary<string, LoopHistory> _histories = new(StringComparer.Ordinal);

    private readonly ILookup<string, Side> _open = heads
        .SelectMany(head => head.OpenLoops.DistinctBy(line => line.Id, StringComparer.Ordinal).Select(line => new Side(head, line)))
        .ToLookup(side => side.Line?.Id ?? "", StringComparer.Ordinal);

    private readonly ImmutableList<Entry> _heirs = heads.FindAll(head => head.InheritedFrom is not []);

    public IEnumerable<OpenLoop> Run(DateTimeOffset now) =>
        _open.Select(holders => (Sides: Sides(holders), Id: holders.Key))
            .Select(loop => Settle(loop.Id, loop.Sides) is { } settled ? Carry(settled, loop.Sides, now) : null)
            .OfType<OpenLoop>()
            .ToList();

    // Most often there is one head, or all have it. A head that has not the loop and inherited from none, as a journal that was written by hand is full of, never heard of it.
    private List<Side> Sides(IEnumerable<Side> holders)
    {
        var all = holders.ToList();
        if (all.Count == heads.Count)
            return all;
        var having = all.ToDictionary(side => side.Head.Id, StringComparer.Ordinal);
        return [.. having.Values, .. _heirs.Where(head => !having.ContainsKey(head.Id)).Select(head => new Side(head, null))];
    }

    private Settled? Settle(string id, List<Side> sides)
    {
        // Where heads agree, nothing older than they are is read, unless one of them says that it was told so in doubt.
        if (sides.TrueForAll(side => IsSame(side.Line, sides[0].Line)) && !sides.Exists(side => LoopDoubt.IsKept(side.Head, id)))
            return Settled.As(sides[0].Line);
        var history = HistoryOf(id, sides);
        var acts = sides.ConvertAll(side => history.LastActs(side.Head.Id, id, side.Mark));
        var latest = history.Latest(id, acts.SelectMany(set => set));
        if (latest.IsEmpty)
            return Settled.As(sides.Where(side => side.Line is not null).OrderByDescending(side => side.Head.At).ThenBy(side => side.Mark, StringComparer.Ordinal).First().Line);
        var deciding = LoopHistory.Deciding(sides.Zip(acts, (side, own) => side with { Acts = own.Intersect(latest) }), side => side.Acts, latest);
        return deciding is [] ? null : Quote(id, deciding, latest);
    }

    // The latest change wins. The others are quoted, and where it was closed is said: nothing is dropped on a guess.
    private Settled? Quote(string id, List<Side> deciding, ImmutableHashSet<LoopAct> latest)
    {
        var changes = latest.Where(act => !act.Closes).OrderByDescending(act => act.At).ThenBy(act => act.Mark, StringComparer.Ordinal).ThenBy(act => act.Entry, StringComparer.Ordinal)
            .Select(act => (act.Entry, Line: LineOf(act, id, deciding))).Where(change => change.Line is not null).ToList();
        if (changes is not [{ Line: { } line }, ..])
            return null;
        var remarks = LoopRemarks.Of(line.Context)
            .With(deciding.SelectMany(side => LoopRemarks.Of(side.Line?.Context).Remarks))
            .With(changes.Select(change => change.Line is { } other ? LoopRemarks.Also(other, change.Entry) : null).OfType<string>())
            .With(latest.Where(act => act.Closes).Select(act => LoopRemarks.Closed(act.Entry)))
            .Beyond(line);
        var settled = line with { Context = remarks.Text() };
        return new Settled(settled, IsPlain: deciding is [var only] && only.Mark == settled.Mark);
    }

    // As the change left it. The entry may not be here, or be another by now; then as a head has it.
    private LoopLine? LineOf(LoopAct change, string id, List<Side> deciding) =>
        reader.Find(change.Entry)?.OpenLoop(id) is { } line && line.Mark == change.Mark
            ? line
            : deciding.Where(side => side.Acts.Contains(change)).OrderByDescending(side => side.Mark == change.Mark).ThenByDescending(side => side.Head.At).ThenBy(side => side.Mark, StringComparer.Ordinal)
                .Select(side => side.Line).FirstOrDefault();

    private OpenLoop Carry(Settled settled, List<Side> sides, DateTimeOffset now)
    {
        var line = settled.Line;
        var holders = sides.FindAll(side => side.Line is not null).ConvertAll(side => side.Head);
        var carried = holders.ConvertAll(head => head.Carried.GetValueOrDefault(line.Id) ?? new CarriedLoop(head.Id, 0)) switch
        {
            [var only] => only,
            var several => several.OrderByDescending(from => from.Times).ThenBy(from => from.OpenedIn, StringComparer.Ordinal).First(),
        };
        var openedAt = line.OpenedAt ?? holders.Select(head => head.At).Where(at => at > DateTimeOffset.MinValue).DefaultIfEmpty(now).Min();
        var found = settled.IsPlain && !IsInDoubt(line, sides) ? null : line.Mark;
        return line.ToLoop(carried.OpenedIn, Math.Min(carried.Times, MostTimes) + 1, openedAt) with { Found = found };
    }

    // An entry that is missing now may come with a merge, and tell then that the line is another. Whoever carried it did nothing to it.
    private bool IsInDoubt(LoopLine line, List<Side> sides)
    {
        if (sides.TrueForAll(side => IsSame(side.Line, line) && !LoopDoubt.IsKept(side.Head, line.Id)))
            return false;
        var history = HistoryOf(line.Id, sides);
        return sides.Exists(side => history.HasGap(side.Head.Id));
    }

    private static bool IsSame(LoopLine? one, LoopLine? other) => one is null ? other is null : other is not null && one.SaysAs(other);

    // Most loops have the same.
    private LoopHistory HistoryOf(string id, List<Side> sides)
    {
        var known = LoopDoubt.Before(reader, sides.Select(side => side.Head), id);
        var key = string.Join('\n', known);
        return _histories.TryGetValue(key, out var history) ? history : _histories[key] = new LoopHistory(reader, reader.Graph.Behind(known));
    }

    /// <param name="Line">What is open.</param>
    /// <param name="IsPlain">Whether it is the line of the one head that decides, so that nobody needs to be told of it to find it again.</param>
    private sealed record Settled(LoopLine Line, bool IsPlain)
    {
        public static Settled? As(LoopLine? line) => line is null ? null : new Settled(line, IsPlain: true);
    }

    private sealed record Side(Entry Head, LoopLine? Line)
    {
        public ImmutableHashSet<LoopAct> Acts { get; init; } = [];

        public string? Mark => Line?.Mark;
    }
}
