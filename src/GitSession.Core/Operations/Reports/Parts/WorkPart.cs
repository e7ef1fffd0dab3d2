using GitSession.Framework.Statistics;
using GitSession.Operations.Figures;
using GitSession.Operations.Protocols;
using GitSession.Text;

namespace GitSession.Operations.Reports.Parts;

/// <summary>What was done of the protocols, with its evidence, and what the session made better or worse.</summary>
internal static class WorkPart
{
    public static string Render(Excellence excellence) =>
        (excellence.Protocols is [] ? "No protocol was executed.\n" : $"All evidence: {ReportLink.To(ProtocolRun.PathOf(excellence.Session), "record of the protocols")}\n")
        + string.Concat(excellence.Protocols.Select(Protocol)) + "\n### Improvements\n\n" + Improvements(excellence);

    private static string Protocol(ProtocolWork protocol)
    {
        var open = protocol.Items.Where(item => item.Status is ItemStatus.Open).Select(item => InertText.Part(item.Id)).ToList();
        return $"\n### Protocol: {InertText.Part(protocol.Title)}\n\n"
            + MarkdownTable.Of(["Item", "Status", "Evidence"], protocol.Items.Where(item => item.Status is not ItemStatus.Open).Select(Row), "Nothing of it was done.")
            + (open is [] ? "" : $"\nNobody did {open.Count} of {ExcellenceWords.Count(protocol.Items.Length, "item")}: {string.Join(", ", open)}.\n");
    }

    private static string[] Row(WorkItem item) =>
        [InertText.Part($"{item.Id} {item.Text}"), WordOf.Text(item.Status), item.Last is { } last ? Evidence(last) : "none"];

    private static string Evidence(ItemEvidence last) => InertText.Part(
        $"{WordOf.Text(last.Kind)}{(last.Subject is "" ? "" : $" {last.Subject}")}{(last.Detail is "" ? "" : $": {last.Detail}")} ({last.By}, {Times.Text(last.At)})");

    private static string Improvements(Excellence excellence) => MarkdownTable.Of(
        ["Metric", "Before the session", "In it", "Change", "Result"],
        excellence.Metrics.Where(measured => measured is { IsMixed: false, Around.After: not null }).Select(measured => Row(measured, measured.Around)),
        "No value is of this session, so that nothing tells what it made better.");

    private static string[] Row(MeasuredMetric measured, BeforeAfter? around) =>
    [
        InertText.Part(measured.Metric.Name),
        Side(around?.Before, measured.Metric),
        Side(around?.After, measured.Metric),
        around?.Change is { } change ? MetricWords.Signed(change) : "not known",
        measured.IsBetter switch { true => "better", false => "worse", null when around?.Change is 0 => "the same", null => "not known" },
    ];

    private static string Side(Spread? side, Metric metric) =>
        side is null ? "no value" : InertText.Part($"{MetricWords.WithUnit(side.Median, metric)} ({ExcellenceWords.Count(side.Count, "value")})");
}
