using System.Globalization;
using GitSession.Framework.Statistics;
using GitSession.Operations.Figures;

namespace GitSession.Cli.Output;

/// <summary>What a metric comes to, a sentence each, and what is missing where there is nothing to say.</summary>
internal static class MetricSentences
{
    public static IEnumerable<string> Of(Metric metric, Series series)
    {
        yield return $"Values: {series.Values.Length}, mean {Figure(metric.Mean)}, median {Figure(metric.Median)} ± {Figure(metric.Mad)} (MAD)";
        if (metric.Percentiles is { } percentiles)
            yield return $"Percentiles: p50 {MetricText.Number(percentiles.P50)}, p95 {MetricText.Number(percentiles.P95)}, p99 {MetricText.Number(percentiles.P99)} (nearest rank)";
        yield return $"Deviation: {Deviation(metric)}";
        yield return $"Trend: {Trend(metric.Trend)}";
        yield return $"Forecast: {Forecast(metric)}";
    }

    /// <summary>A metric around something that was done.</summary>
    public static string Line(BeforeAfter around, Metric metric)
    {
        var change = around.Change is { } moved
            ? $"the median moved by {MetricText.Signed(moved)}{around.IsBetter(metric.Target?.Range) switch { true => ", which is better", false => ", which is worse", null => "" }}"
            : "there is nothing to compare";
        return $"Around {Time(around.At)}: before {Side(around.Before)}, after {Side(around.After)}; {change}";
    }

    private static string Side(Spread? side) => side is null ? "no value" : $"{MetricText.Number(side.Median)} ({Plural.Of(side.Count, "value")})";

    private static string Deviation(Metric metric) => (metric.Deviation, metric.Baseline) switch
    {
        ({ } deviation, _) => $"{Far(deviation)} the {(deviation.IsOfDocument ? "baseline" : $"median of the {Plural.Of(deviation.From.Count, "value")} before")}, {MetricText.Number(deviation.From.Median)} ± {Figure(MetricNumber.Finite(deviation.From.Mad))}{(deviation.IsUnusual ? ": unusual" : "")}",
        (null, { Mad: null } baseline) => $"not known: the baseline {MetricText.Number(baseline.Value)} says no deviation (mad)",
        (null, { } baseline) => $"not known: the baseline is of {Plural.Of(baseline.Count ?? 0, "value")}, and {Operations.Figures.Deviation.Fewest} are needed",
        _ => $"not known: {Operations.Figures.Deviation.Fewest} values before the last are needed, or a baseline",
    };

    private static string Far(Deviation deviation) => deviation.Times is { } times ? $"{MetricText.Signed(times)} MAD from" : "outside of";

    private static string Trend(Trend? trend) => trend switch
    {
        null => $"not known: {Operations.Figures.Trend.Fewest} values at different times are needed",
        { IsUncertain: true } => $"none that can be told from chance, {Slope(trend)}",
        _ => Slope(trend),
    };

    private static string Slope(Trend trend) => $"{MetricText.Signed(trend.PerDay)} ± {trend.Error.ToString("G3", CultureInfo.InvariantCulture)} a day";

    private static string Forecast(Metric metric) => metric.Outlook switch
    {
        ({ } forecast, _) => $"the target is {(forecast.WillBeMet ? "met" : "missed")} from {Day(forecast.At)} on, between {Day(forecast.Earliest)} and {(forecast.Latest is { } latest ? Day(latest) : "some time that no calendar has")}, where the line goes on as it is",
        (_, ForecastGap.NoTarget) => "none, there is no target",
        (_, ForecastGap.NoTrend) => "none, there is no trend",
        (_, ForecastGap.Uncertain) => "none, the trend cannot be told from chance",
        (_, ForecastGap.MovesAway) => "none, the line comes to no bound of the target",
        _ => "none, the line comes to the target later than a calendar goes",
    };

    private static string Figure(double? number) => number is { } known ? MetricText.Number(known) : "more than can be said";

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
