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

    private LoopHistory? _history;

    // Asked for only where heads disagree: where they agree, nothing older than they are is read.
    private LoopHistory History => _history ??= new LoopHistory(reader, reader.Graph.Behind(heads.ConvertAll(head => head.Id)));

    public IEnumerable<OpenLoop> Run(DateTimeOffset now) =>
        heads.SelectMany(head => head.OpenLoops).Select(line => line.Id).Distinct(StringComparer.Ordinal)
            .Select(id => Settle(id) is { } settled ? Carry(settled, now) : null)
            .OfType<OpenLoop>()
            .ToList();

    private LoopLine? Settle(string id)
    {
        var sides = heads.ConvertAll(head => new Side(head, head.OpenLoop(id)));
        if (sides.TrueForAll(side => side.Mark == sides[0].Mark))
            return sides[0].Line;
        var acts = sides.ConvertAll(side => History.LastActs(side.Head.Id, id, side.Mark));
        var latest = History.Latest(id, acts.SelectMany(set => set));
        var deciding = LoopHistory.Deciding(sides.Zip(acts, (side, own) => side with { Acts = own.Intersect(latest) }), side => side.Acts, latest);
        return deciding switch
        {
            [] when latest.IsEmpty => Latest(sides.Where(side => side.Line is not null)).Line,
            [] => null,
            _ => Quote(deciding, latest),
        };
    }

    // The later change wins. The others are quoted, and where it was closed is said: nothing is dropped on a guess.
    private static LoopLine? Quote(List<Side> deciding, ImmutableHashSet<LoopAct> latest)
    {
        var winner = Latest(deciding);
        if (winner.Line is not { } line)
            return null;
        var others = deciding.FindAll(side => side.Mark != winner.Mark);
        var remarks = LoopRemarks.Of(line.Context)
            .With(others.SelectMany(side => LoopRemarks.Of(side.Line?.Context).Remarks))
            .With(others.Select(side => side.Line is { } other ? LoopRemarks.Also(other, side.LastEntry) : null).OfType<string>())
            .With(latest.Where(act => act.Closes && !winner.Acts.Contains(act)).Select(act => LoopRemarks.Closed(act.Entry)))
            .Beyond(line);
        return line with { Context = remarks.Text() };
    }

    private static Side Latest(IEnumerable<Side> sides) =>
        sides.OrderByDescending(side => side.LastAct).ThenBy(side => side.Mark, StringComparer.Ordinal).ThenBy(side => side.Head.Id, StringComparer.Ordinal).First();

    private OpenLoop Carry(LoopLine line, DateTimeOffset now)
    {
        var holders = heads.FindAll(head => head.OpenLoop(line.Id) is not null);
        var carried = holders.Select(head => head.Carried.GetValueOrDefault(line.Id) ?? new CarriedLoop(head.Id, 0))
            .OrderByDescending(from => from.Times).ThenBy(from => from.OpenedIn, StringComparer.Ordinal).First();
        var openedAt = line.OpenedAt ?? holders.Select(head => head.At).Where(at => at > DateTimeOffset.MinValue).DefaultIfEmpty(now).Min();
        var isKept = holders.TrueForAll(head => head.OpenLoop(line.Id)?.Mark != line.Mark) || IsInDoubt(line);
        return line.ToLoop(carried.OpenedIn, Math.Min(carried.Times, MostTimes) + 1, openedAt) with { Found = isKept ? line.Mark : null };
    }

    // An entry that is missing now may come with a merge, and tell then that the line is another. Whoever carried it did nothing to it.
    private bool IsInDoubt(LoopLine line) => heads.Exists(head => head.OpenLoop(line.Id)?.Mark != line.Mark) && heads.Exists(head => History.HasGap(head.Id));

    private sealed record Side(Entry Head, LoopLine? Line)
    {
        public ImmutableHashSet<LoopAct> Acts { get; init; } = [];

        public string? Mark => Line?.Mark;

        private IEnumerable<LoopAct> Changes => Acts.Where(act => !act.Closes);

        public DateTimeOffset LastAct => Changes.Select(act => act.At).DefaultIfEmpty(Head.At).Max();

        public string LastEntry => Changes.OrderByDescending(act => act.At).ThenBy(act => act.Entry, StringComparer.Ordinal).Select(act => act.Entry).FirstOrDefault() ?? Head.Id;
    }
}
