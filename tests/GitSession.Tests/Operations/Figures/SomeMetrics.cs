using GitSession.Operations.Figures;

namespace GitSession.Tests.Operations.Figures;

/// <summary>Metrics as short to write as they are to read.</summary>
internal static class SomeMetrics
{
    public static DateTimeOffset Day(double day) => new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day);

    /// <summary>A value each day, from the first on.</summary>
    public static Series Daily(params double[] values) => Series.Of(values.Select((value, day) => new MetricPoint(Day(day), "latency", value))).Single();

    public static Metric Metric(string? target, params double[] values) => new(
        "latency",
        Daily(values),
        target is null ? null : new MetricTarget("latency", TargetRange.Parse(target)?.Range ?? throw new ArgumentException(target, nameof(target))));
}
