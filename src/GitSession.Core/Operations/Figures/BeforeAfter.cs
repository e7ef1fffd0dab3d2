using System.Collections.Immutable;
using GitSession.Framework.Statistics;

namespace GitSession.Operations.Figures;

/// <summary>A metric before and after something was done: what tuning, more resources or another balance came to.</summary>
/// <param name="Before">Null where no value is from before it.</param>
/// <param name="After">The values from that time on; null where there are none.</param>
public sealed record BeforeAfter(DateTimeOffset At, Spread? Before, Spread? After)
{
    /// <summary>How far the median moved; null where that cannot be known.</summary>
    public double? Change => Before is { } before && After is { } after ? MetricNumber.Finite(after.Median - before.Median) : null;

    public static BeforeAfter Of(Series series, DateTimeOffset at) =>
        new(at, SpreadOf(series, point => point.At < at), SpreadOf(series, point => point.At >= at));

    /// <summary>Whether it became better; null where it did not change, or the target does not say which way that is.</summary>
    public bool? IsBetter(TargetRange? target) => target?.WantsMore is { } more && Change is { } change and not 0 ? change > 0 == more : null;

    private static Spread? SpreadOf(Series series, Func<MetricPoint, bool> counts) =>
        series.Points.Where(counts).Select(point => point.Value).ToImmutableArray() is { IsEmpty: false } values ? Spread.Of(values) : null;
}
