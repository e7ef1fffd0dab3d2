using System.Collections.Immutable;

namespace GitSession.Progress.Merge;

/// <summary>Which blocks of three documents are the same: by their headings, a renumbered one by its title, a retitled one by its number.</summary>
internal static class UnitMatch
{
    /// <summary>Each block of any document once, with those that are the same in the others.</summary>
    public static ImmutableArray<Sides<BlockUnit?>> Of(Sides<ImmutableArray<BlockUnit>> units)
    {
        var (ours, theirs) = (Pairs(units.Base, units.Ours, SameHeading, SameTitle, SameNumber), Pairs(units.Base, units.Theirs, SameHeading, SameTitle, SameNumber));
        var (newOurs, newTheirs) = (units.Ours.Except(ours.Values).ToList(), units.Theirs.Except(theirs.Values).ToList());
        // Two phases that came on two branches and share a number alone are two.
        var both = Pairs(newOurs, newTheirs, SameHeading);
        return
        [
            .. units.Base.Select(from => new Sides<BlockUnit?>(from, ours.GetValueOrDefault(from), theirs.GetValueOrDefault(from))),
            .. newOurs.Select(one => new Sides<BlockUnit?>(null, one, both.GetValueOrDefault(one))),
            .. newTheirs.Except(both.Values).Select(other => new Sides<BlockUnit?>(null, null, other)),
        ];
    }

    private static Dictionary<BlockUnit, BlockUnit> Pairs(IReadOnlyList<BlockUnit> from, IReadOnlyList<BlockUnit> to, params IEnumerable<Func<BlockUnit, BlockUnit, bool>> ways)
    {
        var pairs = new Dictionary<BlockUnit, BlockUnit>();
        foreach (var isSame in ways)
        {
            var (left, right) = (from.Where(one => !pairs.ContainsKey(one)).ToList(), to.Except(pairs.Values).ToList());
            foreach (var one in left)
            {
                if (right.FindAll(other => isSame(one, other)) is [var only] && left.Count(other => isSame(other, only)) is 1)
                    pairs[one] = only;
            }
        }
        return pairs;
    }

    private static bool SameHeading(BlockUnit one, BlockUnit other) => one.Section.Level == other.Section.Level && one.Heading == other.Heading;

    private static bool SameTitle(BlockUnit one, BlockUnit other) => one.Section.Level == other.Section.Level && one.Heading.Title is not "" && one.Heading.Title == other.Heading.Title;

    private static bool SameNumber(BlockUnit one, BlockUnit other) =>
        one.Section.Level == other.Section.Level && one.Heading.Number is not null && one.Heading.Number == other.Heading.Number;
}
