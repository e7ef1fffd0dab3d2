using System.Globalization;
using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;
using static GitSession.Handoffs.HandoffText;

namespace GitSession.Handoffs;

/// <summary>The section Framework Performance: what the services decided, where it went wrong, and how that compares.</summary>
internal static class HandoffFramework
{
    private const int MostPatterns = 10;

    public static IEnumerable<string> Parts(FrameworkReport? report)
    {
        if (report is null || (report.IsEmpty && report.Damaged is []))
            return ["Nothing was decided by a service in this session.\n"];
        return new[] { Health(report), Services(report), Patterns(report), Pressure(report), Compared(report), Anomalies(report), Damaged(report) }.Where(part => part is not "");
    }

    private static string Health(FrameworkReport report)
    {
        var rows = report.Health.Parts.Select(part => part.Value is { } value
            ? $"| {FrameworkWords.Name(part.Name)} | {part.Weight.ToString("0.00", CultureInfo.InvariantCulture)} | {FrameworkWords.Bar(value)} {FrameworkWords.Share(value)} |\n"
            : $"| {FrameworkWords.Name(part.Name)} | {part.Weight.ToString("0.00", CultureInfo.InvariantCulture)} | no data, left out |\n");
        var score = report.Health.Score is { } known ? $"Health score: {known} of 100" : "Health score: no data";
        return $"{score}\n\n| part | weight | value |\n|---|---|---|\n{string.Concat(rows)}";
    }

    // The six are there whether they were heard of or not: silence is a finding too.
    private static string Services(FrameworkReport report)
    {
        var others = report.Figures.Services.Keys.Except(ServiceName.All, StringComparer.Ordinal);
        var rows = ServiceName.All.Concat(others).Select(name => (Name: name, Figures: report.Figures.Of(name)))
            .Select(one => $"| {Cell(one.Name)} | {one.Figures.Events} | {one.Figures.Allowed} | {one.Figures.Blocked} | {Cell(FrameworkWords.Detail(one.Name, one.Figures))} |\n");
        return $"| service | decisions | allowed | blocked | what it found |\n|---|---|---|---|---|\n{string.Concat(rows)}";
    }

    private static string Patterns(FrameworkReport report) => report.Patterns is []
        ? ""
        : $"Violations, by reason:\n\n{List([.. report.Patterns.Take(MostPatterns).Select(Line)], "")}";

    private static string Line(ViolationPattern pattern) =>
        $"{Count(pattern.Occurrences, "time")}, {Count(pattern.Contexts.Count, "context")}: {Inert(pattern.Reason)}{(pattern.Text is "" || pattern.Text == pattern.Reason ? "" : $" ({Inert(pattern.Text)})")}";

    private static string Pressure(FrameworkReport report)
    {
        if (report.Score is not { } score)
            return "";
        var line = $"Pressure: {FrameworkWords.Sparkline(report.Figures.Scores)} {FrameworkWords.Share(score)} {report.Level.ToString().ToUpperInvariant()}, {report.Trend.ToString().ToLowerInvariant()}\n";
        return report.Figures.Scores.Length < 3 ? line : line + $"\n```mermaid\nxychart-beta\n    title \"Pressure\"\n    y-axis 0 --> 1\n    line [{string.Join(", ", report.Figures.Scores.Select(FrameworkWords.Share))}]\n```\n";
    }

    private static string Compared(FrameworkReport report)
    {
        if (report.Baseline.Sessions == 0)
            return "Baseline: no earlier session has an audit log.\n";
        var rows = report.Baseline.Figures.Select(figure =>
            $"| {FrameworkWords.Name(figure.Name)} | {FrameworkWords.Figure(figure.Value)} | {FrameworkWords.Figure(figure.Before.Median)} | {FrameworkWords.Figure(figure.Before.Mad)} | {(figure.IsUnusual ? "unusual" : "")} |\n");
        return $"Compared with the last {Count(report.Baseline.Sessions, "session")}:\n\n| figure | here | median | MAD | |\n|---|---|---|---|---|\n{string.Concat(rows)}";
    }

    private static string Anomalies(FrameworkReport report) =>
        $"Anomalies:\n\n{List([.. report.Anomalies.Select(anomaly => Inert(FrameworkWords.Line(anomaly)))], "None was found.")}";

    private static string Damaged(FrameworkReport report) => report.Damaged is []
        ? ""
        : $"Not counted, because they cannot be read:\n\n{List([.. report.Damaged.Select(one => $"{Code(one.Path)} line {one.Line}")], "")}";
}
