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

    // A head may have hundreds of lines, each of which is looked for several times.
    private readonly Dictionary<string, ILookup<string, LoopLine>> _open = heads.ToDictionary(
        head => head.Id, head => head.OpenLoops.ToLookup(line => line.Id, StringComparer.Ordinal), StringComparer.Ordinal);

    public IEnumerable<OpenLoop> Run(DateTimeOffset now) =>
        heads.SelectMany(head => head.OpenLoops).Select(line => line.Id).Distinct(StringComparer.Ordinal)
            .Select(id => Settle(id) is { } settled ? Carry(settled, now) : null)
            .OfType<OpenLoop>()
            .ToList();

    private Settled? Settle(string id)
    {
        var sides = heads.ConvertAll(head => new Side(head, Line(head, id)));
        // Where heads agree, nothing older than they are is read, unless one of them says that it was told so in doubt.
        if (sides.TrueForAll(side => IsSame(side.Line, sides[0].Line)) && !sides.Exists(side => LoopDoubt.IsKept(side.Head, id)))
            return Settled.As(sides[0].Line);
        var history = HistoryOf(id);
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

    private OpenLoop Carry(Settled settled, DateTimeOffset now)
    {
        var line = settled.Line;
        var holders = heads.FindAll(head => Line(head, line.Id) is not null);
        var carried = holders.Select(head => head.Carried.GetValueOrDefault(line.Id) ?? new CarriedLoop(head.Id, 0))
            .OrderByDescending(from => from.Times).ThenBy(from => from.OpenedIn, StringComparer.Ordinal).First();
        var openedAt = line.OpenedAt ?? holders.Select(head => head.At).Where(at => at > DateTimeOffset.MinValue).DefaultIfEmpty(now).Min();
        var found = settled.IsPlain && !IsInDoubt(line) ? null : line.Mark;
        return line.ToLoop(carried.OpenedIn, Math.Min(carried.Times, MostTimes) + 1, openedAt) with { Found = found };
    }

    // An entry that is missing now may come with a merge, and tell then that the line is another. Whoever carried it did nothing to it.
    private bool IsInDoubt(LoopLine line) =>
        heads.Exists(head => !IsSame(Line(head, line.Id), line) || LoopDoubt.IsKept(head, line.Id)) && heads.Exists(head => HistoryOf(line.Id).HasGap(head.Id));

    private LoopLine? Line(Entry head, string id) => _open[head.Id][id].FirstOrDefault();

    private static bool IsSame(LoopLine? one, LoopLine? other) => one is null ? other is null : other is not null && one.SaysAs(other);

    // Most loops have the same.
    private LoopHistory HistoryOf(string id)
    {
        var known = LoopDoubt.Before(reader, heads, id);
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
