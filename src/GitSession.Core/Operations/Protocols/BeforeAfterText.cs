using GitSession.Operations.Figures;

namespace GitSession.Operations.Protocols;

/// <summary>What a metric was before a session and in it, as evidence says it on one line.</summary>
internal static class BeforeAfterText
{
    public static string Of(BeforeAfter figures, Metric metric)
    {
        var unit = metric.Unit is { } known ? " " + known : "";
        var verdict = figures.IsBetter(metric.Target?.Range) switch { true => " (better)", false => " (worse)", null => "" };
        return $"before {Text(figures.Before?.Median)}{unit}; in the session {Text(figures.After?.Median)}{unit}{verdict}";
    }

    private static string Text(double? median) => median is { } number ? MetricNumber.Text(number) : "unknown";
}
