using System.Text.Json;
using GitSession.Framework.Statistics;
using GitSession.Operations.Figures;

namespace GitSession.Cli.Output;

/// <summary>Metrics as JSON.</summary>
internal static class MetricJson
{
    /// <summary>A metric without its values.</summary>
    public static void Members(Utf8JsonWriter json, Metric metric)
    {
        json.WriteString("name", metric.Name);
        json.WriteString("unit", metric.Unit);
        json.WriteString("category", metric.Category?.ToString().ToLowerInvariant());
        json.WriteString("target", metric.Target?.Range.ToString());
        Truth(json, "met", metric.IsMet);
        Number(json, "last", metric.Last?.Value);
        json.Time("last_at", metric.Last?.At);
        json.WriteNumber("count", metric.Series?.Values.Length ?? 0);
        Number(json, "mean", metric.Mean);
        Number(json, "p50", metric.Percentiles?.P50);
        Number(json, "p95", metric.Percentiles?.P95);
        Number(json, "p99", metric.Percentiles?.P99);
        Number(json, "median", metric.Median);
        Number(json, "mad", metric.Mad);
        json.Maybe("baseline", metric.Baseline, Baseline);
        Number(json, "deviation", metric.Deviation?.Times);
        Truth(json, "unusual", metric.Deviation?.IsUnusual);
        json.Maybe("trend", metric.Trend, (inner, trend) =>
        {
            inner.WriteNumber("per_day", trend.PerDay);
            inner.WriteNumber("error", trend.Error);
        });
        var (forecast, gap) = metric.Outlook;
        json.Maybe("forecast", forecast, Forecast);
        json.WriteString("no_forecast", gap is { } why ? Word(why) : null);
    }

    /// <summary>A metric with its values, and around something that was done where that was asked.</summary>
    public static void Members(Utf8JsonWriter json, Metric metric, BeforeAfter? around)
    {
        Members(json, metric);
        json.Maybe("around", around, (inner, both) =>
        {
            inner.Time("at", both.At);
            inner.Maybe("before", both.Before, Side);
            inner.Maybe("after", both.After, Side);
            Number(inner, "change", both.Change);
            Truth(inner, "better", both.IsBetter(metric.Target?.Range));
        });
        json.List("values", metric.Series?.Points ?? [], Value);
    }

    public static void Members(Utf8JsonWriter json, AddedMetric added)
    {
        json.WriteString("name", added.Metric.Name);
        Value(json, added.Point);
        json.WriteString("unit", added.Metric.Unit);
        json.WriteString("target", added.Metric.Target?.Range.ToString());
        Truth(json, "met", added.IsMet);
        json.WriteString("file", added.Path);
    }

    public static void Named(Utf8JsonWriter json, MetricBaseline baseline)
    {
        json.WriteString("name", baseline.Name);
        Baseline(json, baseline);
    }

    public static void Number(Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } known)
            json.WriteNumber(key, known);
        else
            json.WriteNull(key);
    }

    private static void Baseline(Utf8JsonWriter json, MetricBaseline baseline)
    {
        json.WriteNumber("value", baseline.Value);
        Number(json, "mad", baseline.Mad);
        json.Time("at", baseline.At);
        Number(json, "count", baseline.Count);
    }

    private static string Word(ForecastGap gap) => gap switch
    {
        ForecastGap.NoTarget => "no target",
        ForecastGap.NoTrend => "no trend",
        ForecastGap.Uncertain => "uncertain",
        ForecastGap.MovesAway => "moves away",
        _ => "too far",
    };

    private static void Forecast(Utf8JsonWriter json, Forecast forecast)
    {
        json.Time("at", forecast.At);
        json.Time("earliest", forecast.Earliest);
        json.Time("latest", forecast.Latest);
        json.WriteString("then", forecast.WillBeMet ? "met" : "missed");
    }

    private static void Side(Utf8JsonWriter json, Spread side)
    {
        json.WriteNumber("median", side.Median);
        json.WriteNumber("count", side.Count);
    }

    private static void Value(Utf8JsonWriter json, MetricPoint point)
    {
        json.Time("at", point.At);
        json.WriteNumber("value", point.Value);
        json.WriteString("session", point.Session);
    }

    private static void Truth(Utf8JsonWriter json, string key, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(key, known);
        else
            json.WriteNull(key);
    }
}
