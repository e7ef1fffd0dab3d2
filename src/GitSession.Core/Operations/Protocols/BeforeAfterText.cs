using GitSession.Framework.Statistics;
using GitSession.Operations.Figures;

namespace GitSession.Operations.Protocols;

/// <summary>What a metric was before a session and in it, as evidence says it on one line.</summary>
internal static class BeforeAfterText
{
    public static string Of(BeforeAfter figures, Metric metric)
    {
        var unit = metric.Unit is { } known ? " " + known : "";
        var verdict = figures.IsBetter(metric.Target?.Range) switch { true => " (better)", false => " (worse)", null => "" };
        return $"before the session {Text(figures.Before, unit)}; in it {Text(figures.After, unit)}{verdict}";
    }

    private static string Text(Spread? figures, string unit) => figures is { Median: var median } ? MetricNumber.Text(median) + unit : "no value";
}
