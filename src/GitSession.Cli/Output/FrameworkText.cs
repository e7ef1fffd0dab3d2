using System.Globalization;
using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;
using GitSession.Handoffs;
using GitSession.Sessions;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>How the framework did, as a person reads it in a terminal.</summary>
internal static class FrameworkText
{
    private const int MostPatterns = 10;

    public static void WriteStats(TextWriter output, FrameworkReport report)
    {
        output.WriteLine(report.Session is { } session ? $"Framework in {session}" : $"Framework in {Plural.Of(report.Sessions, "session")}");
        MemoryText.Block(output, "\nServices:", ServiceName.All.Concat(report.Figures.Services.Keys.Except(ServiceName.All, StringComparer.Ordinal)).Select(name => Line(name, report.Figures.Of(name))), "none");
        MemoryText.Block(output, "\nViolations, by reason:", report.Patterns.Take(MostPatterns).Select(Line), "none");
        output.WriteLine($"\n{Pressure(report)}");
        MemoryText.Block(output, report.Baseline.Sessions == 0 ? "\nCompared with earlier sessions:" : $"\nCompared with the last {Plural.Of(report.Baseline.Sessions, "session")}:", report.Baseline.Figures.Select(Line), report.Session is null ? "these are all of them" : "no earlier session has an audit log");
        MemoryText.Block(output, "\nAnomalies:", report.Anomalies.Select(FrameworkWords.Line), "none");
        output.WriteLine();
        WriteHealth(output, report);
    }

    public static void WriteHealth(TextWriter output, FrameworkReport report) => MemoryText.Block(
        output,
        report.Health.Score is { } score ? $"Health: {FrameworkWords.Bar(score / 100.0)} {score} of 100" : "Health: no data",
        report.Health.Parts.Select(Line),
        "no part");

    /// <summary>What a start says: that the services work, and how they did in the last session.</summary>
    public static IEnumerable<string> AtStart(FrameworkAtStart framework)
    {
        foreach (var (service, _) in framework.Services.Where(service => !service.Works))
            yield return $"FAIL {service}: it does not answer as it must";
        yield return $"{(framework.Services.All(service => service.Works) ? "PASS" : "FAIL")} framework: {framework.Services.Count(service => service.Works)} of {framework.Services.Length} services work";
        if (framework.Last is { IsEmpty: false } last)
            yield return Brief(last);
    }

    private static string Brief(FrameworkReport report)
    {
        var score = report.Health.Score is { } known ? $"; health {known} of 100" : "";
        var denied = report.Patterns.Sum(pattern => pattern.Occurrences);
        return $"Framework in {SafeText.OneLine(report.Session ?? "")}: {Plural.Of(report.Figures.Events, "decision")} of {Plural.Of(report.Figures.Services.Count, "service")}, {denied} not allowed{score}";
    }

    private static string Line(string name, ServiceFigures figures) =>
        SafeText.OneLine($"{name,-36} {figures.Events.ToString(CultureInfo.InvariantCulture),6} decided, {figures.Blocked} blocked  {FrameworkWords.Detail(name, figures)}");

    private static string Line(ViolationPattern pattern) =>
        SafeText.OneLine($"{pattern.Occurrences,4} × {pattern.Reason} in {Plural.Of(pattern.Contexts.Count, "context")}{(pattern.Text is "" || pattern.Text == pattern.Reason ? "" : $": {pattern.Text}")}");

    private static string Pressure(FrameworkReport report) => report.Score is { } score
        ? $"Pressure: {FrameworkWords.Sparkline(report.Figures.Scores)} {FrameworkWords.Share(score)} {report.Level.ToString().ToUpperInvariant()}, {report.Trend.ToString().ToLowerInvariant()}"
        : "Pressure: not measured";

    private static string Line(BaselineFigure figure) =>
        $"{FrameworkWords.Name(figure.Name),-16} {FrameworkWords.Figure(figure.Value),8}  median {FrameworkWords.Figure(figure.Before.Median)} ± {FrameworkWords.Figure(figure.Before.Mad)}{(figure.IsUnusual ? "  unusual" : "")}";

    private static string Line(HealthPart part) => part.Value is { } value
        ? $"{FrameworkWords.Name(part.Name),-24} {FrameworkWords.Bar(value)} {FrameworkWords.Share(value)} × {FrameworkWords.Share(part.Weight)}"
        : $"{FrameworkWords.Name(part.Name),-24} no data, left out";
}
