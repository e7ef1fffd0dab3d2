namespace GitSession.Progress.Merge;

/// <summary>
/// The order of names that two sides have, where each may have added, removed and moved some. It is the same whichever side is called
/// ours: what one side moved is where that side has it, and of what both added at one place the lesser name comes first.
/// </summary>
/// <param name="compare">Which of two names is the lesser.</param>
internal sealed class KeyOrder(IComparer<string> compare)
{
    public IReadOnlyList<string> Of(Sides<IReadOnlyList<string>> names)
    {
        var common = Common(names.Each(side => side.Where(name => names.Ours.Contains(name) && names.Theirs.Contains(name)).ToList()));
        List<string> order = [.. Added(names, null, common)];
        foreach (var name in common)
            order.AddRange([name, .. Added(names, name, common)]);
        return order;
    }

    private List<string> Common(Sides<List<string>> sides)
    {
        if (sides.Ours.SequenceEqual(sides.Theirs) || sides.Theirs.SequenceEqual(sides.Base))
            return sides.Ours;
        return sides.Ours.SequenceEqual(sides.Base) || Compare(sides.Theirs, sides.Ours) < 0 ? sides.Theirs : sides.Ours;
    }

    // What stands in a side behind a name that both have, up to the next such.
    private IEnumerable<string> Added(Sides<IReadOnlyList<string>> names, string? behind, List<string> common)
    {
        var (ours, theirs) = (Run(names.Ours, behind, common), Run(names.Theirs, behind, common));
        return Compare(ours, theirs) <= 0 ? [.. ours, .. theirs] : [.. theirs, .. ours];
    }

    private static List<string> Run(IReadOnlyList<string> names, string? behind, List<string> common) =>
        [.. names.Skip(behind is null ? 0 : names.ToList().IndexOf(behind) + 1).TakeWhile(name => !common.Contains(name))];

    private int Compare(List<string> one, List<string> other) =>
        one.Zip(other).Select(pair => compare.Compare(pair.First, pair.Second)).FirstOrDefault(difference => difference is not 0);
}
