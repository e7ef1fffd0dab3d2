using GitSession.Handoffs;
using GitSession.Operations.Figures;
using GitSession.Text;

namespace GitSession.Operations.Reports.Parts;

/// <summary>Metrics against their targets: a table, what stands out, and pictures of what matters most.</summary>
internal static class MetricPart
{
    private const int MostCharts = 3;

    public static string Render(Excellence excellence) =>
        (excellence.Metrics is [] ? "Nothing was measured, and no target is set.\n\n" : "")
        + MarkdownTable.Of(["Metric", "Target", "Actual", "Verdict"], excellence.Metrics.Select(Row).Append(Restored(excellence.Incidents)), "")
        + (excellence.Metrics is [] ? "" : $"\n{HandoffText.List([.. excellence.Metrics.SelectMany(StandsOut)], "No value is unusual, and no trend comes to a target.")}")
        + string.Concat(Charted(excellence).Select(measured => "\n" + MermaidChart.Of(measured.Metric)));

    private static string[] Row(MeasuredMetric measured) =>
        [.. new[] { measured.Metric.Name, MetricWords.Target(measured.Metric), MetricWords.Last(measured.Metric), MetricWords.Verdict(measured) }.Select(InertText.Part)];

    private static string[] Restored(SessionIncidents incidents) =>
    [
        "mean time to restore",
        $"below {Times.Length(incidents.Target)}",
        incidents.Restored.Mttr is { } mean ? $"{Times.Length(mean)}{(incidents.Figures.Mttr is null ? " over all incidents" : "")}" : "nothing was restored",
        incidents.Restored.Achieves(incidents.Target) switch { true => "met", false => "missed", null => "nothing was restored" },
    ];

    private static IEnumerable<string> StandsOut(MeasuredMetric measured)
    {
        var (metric, name) = (measured.Metric, InertText.Part(measured.Metric.Name));
        if (measured.IsMixed)
            yield break;
        if (metric.Deviation is { IsUnusual: true } deviation)
            yield return $"Unusual: {name} is {InertText.Part(MetricWords.Last(metric))}, {MetricWords.Far(deviation)}";
        if (metric.Outlook.Forecast is { } forecast)
            yield return $"Outlook: {name} {(forecast.WillBeMet ? "meets" : "misses")} its target {MetricWords.From(forecast)}, where its trend goes on as it is";
    }

    // A picture of one value shows nothing.
    private static IEnumerable<MeasuredMetric> Charted(Excellence excellence) => excellence.Metrics
        .Where(measured => measured.Metric.Series is { Values.Length: > 1 } && !measured.IsMixed && (measured.IsMet is false || measured.Added > 0))
        .OrderBy(measured => measured.IsMet is not false).Take(MostCharts);
}
