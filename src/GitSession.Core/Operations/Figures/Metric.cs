using System.Collections.Immutable;

namespace GitSession.Operations.Figures;

/// <summary>A metric with all that is known of it: its values, what it has to be, and what it is held against.</summary>
/// <param name="Series">Null where it has a target and no value was ever written down.</param>
public sealed record Metric(string Name, Series? Series, MetricTarget? Target = null, MetricBaseline? Baseline = null)
{
    public string Key => MetricName.Key(Name);

    public string? Unit => Series?.Unit ?? Target?.Unit;

    public MetricCategory? Category => Series?.Category ?? Target?.Category;

    public MetricPoint? Last => Series?.Last;

    /// <summary>Whether the last value meets the target; null where one of them is missing.</summary>
    public bool? IsMet => Target is { } target && Last is { } last ? target.Range.IsMetBy(last.Value) : null;

    /// <summary>Null where there are no values, and where it is more than a double holds.</summary>
    public double? Mean => Series is { } series ? MetricNumber.Finite(MeanOf(series.Values)) : null;

    public Percentiles? Percentiles => Series is { } series ? Percentiles.Of(series.Values) : null;

    public double? Median => Series?.Spread.Median;

    /// <summary>The median absolute deviation of all values.</summary>
    public double? Mad => Series is { } series ? MetricNumber.Finite(series.Spread.Mad) : null;

    public Deviation? Deviation => Series is { } series ? Deviation.Of(series, Baseline) : null;

    public Trend? Trend => Series is { } series ? Trend.Of(series) : null;

    /// <summary>When the target will be met or missed, or why that is not said.</summary>
    public (Forecast? Forecast, ForecastGap? Gap) Outlook => Forecast.Of(Trend, Target?.Range, Last?.At ?? DateTimeOffset.MinValue);

    // Of what is huge the sum is more than a double holds, and the mean is not.
    private static double MeanOf(ImmutableArray<double> values) =>
        values.Sum() is var sum && double.IsFinite(sum) ? sum / values.Length : values.Sum(value => value / values.Length);
}
