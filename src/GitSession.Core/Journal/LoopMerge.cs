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
    private LoopHistory? _history;

    // Asked for only where heads disagree: where they agree, nothing older than they are is read.
    private LoopHistory History => _history ??= new LoopHistory(reader, SharedAncestry());

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
        var latest = History.Latest(acts.SelectMany(set => set));
        var active = sides.Zip(acts, (side, own) => side with { Acts = own.Intersect(latest) }).Where(side => !side.Acts.IsEmpty).ToList();
        return active switch
        {
            [] => Latest(sides.Where(side => side.Line is not null)).Line,
            _ when active.TrueForAll(side => side.Line is null) => null,
            _ => Quote(active),
        };
    }

    // The later change wins. The others are quoted, and where it was closed is said: nothing is dropped on a guess.
    private static LoopLine? Quote(List<Side> active)
    {
        var winner = Latest(active.Where(side => side.Line is not null));
        var others = active.Where(side => side.Line is not null && side.Mark != winner.Mark).DistinctBy(side => side.Mark)
            .OrderBy(side => side.Mark, StringComparer.Ordinal)
            .Select(side => $"also \"{Said(side.Line)}\" in {side.LastEntry}");
        var closings = active.Where(side => side.Line is null).SelectMany(side => side.Acts).Select(act => act.Entry).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(entry => $"closed in {entry}");
        var remarks = string.Join("; ", [.. others, .. closings]);
        return remarks is "" ? winner.Line : winner.Line! with { Context = winner.Line.Context is { } context ? $"{context} ({remarks})" : remarks };
    }

    private static Side Latest(IEnumerable<Side> sides) =>
        sides.OrderByDescending(side => side.LastAct).ThenBy(side => side.Mark, StringComparer.Ordinal).ThenBy(side => side.Head.Id, StringComparer.Ordinal).First();

    private static string Said(LoopLine? line) =>
        line is null ? "" : $"{line.Urgency.ToString().ToUpperInvariant()}: {line.Description}{(line.Context is { } context ? " - " + context : "")}";

    private OpenLoop Carry(LoopLine line, DateTimeOffset now)
    {
        var holders = heads.Where(head => head.OpenLoop(line.Id) is not null).ToList();
        var carried = holders.Select(head => head.Carried.GetValueOrDefault(line.Id) ?? new CarriedLoop(head.Id, 0)).MaxBy(from => from.Times);
        var openedAt = line.OpenedAt ?? holders.Select(head => head.At).Where(at => at > DateTimeOffset.MinValue).Append(now).First();
        return line.ToLoop(carried?.OpenedIn ?? line.Id, (carried?.Times ?? 0) + 1, openedAt);
    }

    private HashSet<string> SharedAncestry() =>
        heads.Select(head => reader.Graph.Ancestry(head.Id)).Aggregate((one, other) =>
        {
            one.IntersectWith(other);
            return one;
        });

    private sealed record Side(Entry Head, LoopLine? Line)
    {
        public ImmutableHashSet<LoopAct> Acts { get; init; } = [];

        public string? Mark => Line?.Mark;

        public DateTimeOffset LastAct => Acts.IsEmpty ? Head.At : Acts.Max(act => act.At);

        public string LastEntry => Acts.OrderByDescending(act => act.At).Select(act => act.Entry).FirstOrDefault() ?? Head.Id;
    }
}
