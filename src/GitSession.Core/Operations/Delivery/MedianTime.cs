using System.Collections.Immutable;
using GitSession.Framework.Statistics;

namespace GitSession.Operations.Delivery;

/// <summary>The median of some lengths of time.</summary>
/// <param name="Median">Null where there are none.</param>
/// <param name="Backwards">How many ended before they began, by the clocks that were asked; each counts as none.</param>
public sealed record MedianTime(TimeSpan? Median, int Count, int Backwards)
{
    public static MedianTime Of(IEnumerable<TimeSpan> lengths)
    {
        ImmutableArray<TimeSpan> all = [.. lengths];
        var median = all is [] ? (TimeSpan?)null : TimeSpan.FromSeconds(Spread.Of([.. all.Select(length => Math.Max(0, length.TotalSeconds))]).Median);
        return new MedianTime(median, all.Length, all.Count(length => length < TimeSpan.Zero));
    }
}
