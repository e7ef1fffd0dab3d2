using System.Text.Json;
using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;
using GitSession.Handoffs;
using GitSession.Sessions;

namespace GitSession.Cli.Output;

/// <summary>How the framework did, as JSON.</summary>
internal static class FrameworkJson
{
    public static void Members(Utf8JsonWriter json, FrameworkReport report)
    {
        json.WriteString("session", report.Session);
        json.WriteNumber("sessions", report.Sessions);
        json.List("services", ServiceName.All.Concat(report.Figures.Services.Keys.Except(ServiceName.All, StringComparer.Ordinal)), (service, name) => Service(service, name, report.Figures.Of(name)));
        json.List("patterns", report.Patterns, Pattern);
        json.Block("pressure", pressure =>
        {
            pressure.WriteNumber("score", report.Score ?? 0);
            pressure.WriteString("level", report.Level.ToString().ToUpperInvariant());
            pressure.WriteString("trend", report.Trend.ToString().ToLowerInvariant());
            pressure.WriteNumber("peak", report.Figures.Scores.DefaultIfEmpty().Max());
        });
        json.Block("baseline", baseline => Baseline(baseline, report.Baseline));
        json.List("anomalies", report.Anomalies, Anomaly);
        json.Block("health", health => Health(health, report.Health));
        json.WriteNumber("damaged", report.Figures.Damaged);
    }

    public static void AtStart(Utf8JsonWriter json, FrameworkAtStart framework)
    {
        json.List("services", framework.Services, (service, one) =>
        {
            service.WriteString("name", one.Service);
            service.WriteString("status", one.Works ? "pass" : "fail");
        });
        json.Maybe("last_session", framework.Last, Members);
    }

    public static void Health(Utf8JsonWriter json, Health health)
    {
        Number(json, "score", health.Score);
        json.List("parts", health.Parts, (part, one) =>
        {
            part.WriteString("name", FrameworkWords.Name(one.Name));
            part.WriteNumber("weight", one.Weight);
            Number(part, "value", one.Value);
        });
    }

    private static void Service(Utf8JsonWriter json, string name, ServiceFigures figures)
    {
        json.WriteString("service", name);
        json.WriteNumber("events", figures.Events);
        json.WriteNumber("allowed", figures.Allowed);
        json.WriteNumber("blocked", figures.Blocked);
        json.WriteNumber("violations", figures.Violations);
        foreach (var key in figures.Counts.Keys.Select(one => one[..one.IndexOf('=')]).Distinct(StringComparer.Ordinal))
            json.Block(key, counts => figures.Of(key).ToList().ForEach(one => counts.WriteNumber(one.Value, one.Count)));
        foreach (var (key, measure) in figures.Measures)
            json.Block(key, numbers => Measure(numbers, measure));
    }

    private static void Measure(Utf8JsonWriter json, Measure measure)
    {
        json.WriteNumber("count", measure.Count);
        json.WriteNumber("mean", Math.Round(measure.Mean, 4));
        json.WriteNumber("peak", measure.Peak);
        json.WriteNumber("sum", Math.Round(measure.Sum, 4));
    }

    private static void Pattern(Utf8JsonWriter json, ViolationPattern pattern)
    {
        json.WriteString("reason", pattern.Reason);
        json.WriteString("text", pattern.Text);
        json.WriteString("boundary", pattern.Boundary);
        json.WriteNumber("occurrences", pattern.Occurrences);
        json.Texts("contexts", pattern.Contexts);
        json.List("evidence", pattern.Evidence, (evidence, one) =>
        {
            evidence.Time("at", one.At);
            evidence.WriteString("session", one.Session);
            evidence.WriteString("context", one.Context);
        });
    }

    private static void Baseline(Utf8JsonWriter json, Baseline baseline)
    {
        json.WriteNumber("sessions", baseline.Sessions);
        json.List("figures", baseline.Figures, (figure, one) =>
        {
            figure.WriteString("name", FrameworkWords.Name(one.Name));
            figure.WriteNumber("value", Math.Round(one.Value, 4));
            figure.WriteNumber("median", Math.Round(one.Before.Median, 4));
            figure.WriteNumber("mad", Math.Round(one.Before.Mad, 4));
            figure.WriteBoolean("unusual", one.IsUnusual);
        });
    }

    private static void Anomaly(Utf8JsonWriter json, Anomaly anomaly)
    {
        json.WriteString("kind", anomaly switch
        {
            Framework.Statistics.Anomaly.SilentService => "silent",
            Framework.Statistics.Anomaly.IdleService => "idle",
            Framework.Statistics.Anomaly.UnusualFigure => "unusual",
            _ => "burst",
        });
        json.WriteString("message", FrameworkWords.Line(anomaly));
    }

    private static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
            json.WriteNumber(name, Math.Round(known, 4));
        else
            json.WriteNull(name);
    }
}
