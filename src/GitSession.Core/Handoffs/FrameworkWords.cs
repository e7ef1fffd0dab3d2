using System.Collections.Immutable;
using System.Globalization;
using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;

namespace GitSession.Handoffs;

/// <summary>The figures of the framework in words, the same in a handoff and in a terminal.</summary>
public static class FrameworkWords
{
    private const string Ramp = "▁▂▃▄▅▆▇█";

    /// <summary>What a service found, beyond how often it was called.</summary>
    public static string Detail(string service, ServiceFigures figures) => service switch
    {
        ServiceName.Boundaries => Join(Values(figures, "domain"), Values(figures, "boundary", "boundaries"), Number(figures.Violations, "violation"), Number(figures.Count("human_required", "true"), "human required", "human required")),
        ServiceName.Pressure => Join(Values(figures, "level"), Peak(figures), Number(figures.Count("clustering", "true"), "error burst"), Number(figures.Count("trend", "escalating"), "warning")),
        ServiceName.CrossReference => Join(Values(figures, "status"), Values(figures, "severity"), Number(figures.Violations, "conflict"), Number(figures.Count("status", "ESCALATE"), "escalation")),
        ServiceName.Classification => Join(Values(figures, "quadrant"), Values(figures, "persistence"), Number(figures.Count("overridden", "true"), "overridden", "overridden")),
        ServiceName.Verification => Join(Values(figures, "decision"), figures.Measures.GetValueOrDefault("confidence") is { } confidence ? $"confidence {Share(confidence.Mean)}" : ""),
        ServiceName.Deliberation => Join(Values(figures, "outcome"), figures.Measures.GetValueOrDefault("tensions") is { } tensions ? Number((int)tensions.Sum, "tension") : ""),
        _ => Number(figures.Violations, "violation"),
    };

    public static string Line(Anomaly anomaly) => anomaly switch
    {
        Anomaly.SilentService silent => $"{silent.Service} is silent, though what calls it happened",
        Anomaly.IdleService idle => $"{idle.Service} was not heard of for {HandoffText.Count(idle.Messages, "message")}{(idle.Tokens is { } tokens ? $" and {tokens.ToString("N0", CultureInfo.InvariantCulture)} tokens" : "")}",
        Anomaly.UnusualFigure { Figure: var figure } => $"{Name(figure.Name)} {Figure(figure.Value)} is far from the median {Figure(figure.Before.Median)} of {HandoffText.Count(figure.Before.Count, "session")}",
        Anomaly.ErrorBurst burst => $"five errors or more within a minute, at {burst.At:HH:mm}",
        _ => anomaly.ToString(),
    };

    public static string Name(FigureName name) => name switch
    {
        FigureName.Events => "decisions",
        FigureName.MeanPressure => "mean pressure",
        FigureName.PeakPressure => "peak pressure",
        FigureName.Confidence => "mean confidence",
        _ => name.ToString().ToLowerInvariant(),
    };

    public static string Name(HealthPartName name) => name switch
    {
        HealthPartName.Compliance => "compliance",
        HealthPartName.Coverage => "coverage",
        HealthPartName.Pressure => "pressure",
        HealthPartName.Verification => "verification",
        _ => "classification accuracy",
    };

    public static string Figure(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A share from 0 to 1 as ten cells.</summary>
    public static string Bar(double share)
    {
        var full = (int)Math.Round(10 * Math.Clamp(share, 0, 1), MidpointRounding.AwayFromZero);
        return new string('█', full) + new string('░', 10 - full);
    }

    /// <summary>Shares from 0 to 1, one sign each.</summary>
    public static string Sparkline(IEnumerable<double> shares) => string.Concat(shares.Select(share => Ramp[(int)Math.Min(Ramp.Length - 1, Ramp.Length * Math.Clamp(share, 0, 1))]));

    private static string Join(params IEnumerable<string> parts) => string.Join("; ", parts.Where(part => part is not ""));

    private static string Values(ServiceFigures figures, string key, string? heading = null)
    {
        ImmutableArray<(string Value, int Count)> values = figures.Of(key);
        var named = string.Join(", ", values.Take(5).Select(one => $"{one.Value} {one.Count}")) + (values.Length > 5 ? $" and {values.Length - 5} more" : "");
        return values is [] ? "" : heading is null ? named : $"{heading}: {named}";
    }

    private static string Peak(ServiceFigures figures) =>
        figures.Measures.GetValueOrDefault("score") is { } score ? $"mean {Share(score.Mean)}, peak {Share(score.Peak)}" : "";

    private static string Number(int number, string one, string? several = null) => number == 0 ? "" : HandoffText.Count(number, one, several);
}
