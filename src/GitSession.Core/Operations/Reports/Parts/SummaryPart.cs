using GitSession.Handoffs;
using GitSession.Text;

namespace GitSession.Operations.Reports.Parts;

/// <summary>What the session comes to, in a line each, and what could not be read.</summary>
internal static class SummaryPart
{
    public static string Render(Excellence excellence, IReadOnlyCollection<Recommendation> recommendations) =>
        HandoffText.List([.. Lines(excellence, recommendations)], "") + Unread(excellence);

    public static IEnumerable<string> Lines(Excellence excellence, IReadOnlyCollection<Recommendation> recommendations) =>
    [
        $"**Period**: {Times.Text(excellence.StartedAt)} to {Times.Text(excellence.Until)}{(excellence.Until > excellence.StartedAt ? $", {Times.Length(excellence.Until - excellence.StartedAt)}" : "")}",
        $"**Targets**: {ExcellenceWords.Targets(excellence)}",
        $"**Incidents**: {ExcellenceWords.Incidents(excellence.Incidents)}; {ExcellenceWords.Restored(excellence.Incidents)}",
        $"**Security and compliance**: {ExcellenceWords.Security(excellence)}",
        $"**Delivery**: {ExcellenceWords.Delivery(excellence)}",
        $"**Work**: {ExcellenceWords.Work(excellence)}",
        $"**Knowledge**: {ExcellenceWords.Knowledge(excellence)}",
        $"**Recommendations**: {ExcellenceWords.Recommended(recommendations)}",
    ];

    private static string Unread(Excellence excellence) => excellence.Damaged is [] ? ""
        : "\nThis could not be read, and is in no figure:\n\n"
            + HandoffText.List([.. excellence.Damaged.Select(damaged => $"{ReportLink.To(damaged.Path, damaged.Path)}, line {Math.Max(1, damaged.Line)}: expected {InertText.Part(damaged.Expected)}")], "");
}
