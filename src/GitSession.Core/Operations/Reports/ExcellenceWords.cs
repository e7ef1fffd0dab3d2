using System.Globalization;
using GitSession.Handoffs;
using GitSession.Operations.Protocols;
using GitSession.Text;

namespace GitSession.Operations.Reports;

/// <summary>What a session comes to, a phrase each. Nothing that people wrote is in them.</summary>
internal static class ExcellenceWords
{
    public static string Targets(Excellence excellence) => excellence.Verdicts.ToList() is { Count: > 0 } verdicts
        ? $"{verdicts.Count(met => met)} of {Count(verdicts.Count, "target")} met"
        : "no target could be judged";

    public static string Incidents(SessionIncidents incidents) => incidents.Touched.Length is 0 ? "no incident"
        : $"{Count(incidents.Touched.Length, "incident")}{(incidents.Open is 0 ? "" : $", {incidents.Open} open")}";

    /// <summary>How the session restored service; what all incidents come to where it restored none.</summary>
    public static string Restored(SessionIncidents incidents) => incidents.Restored is { Mttr: { } mean } restored
        ? $"mean time to restore {Times.Length(mean)}{(incidents.Figures.Mttr is null ? " over all incidents" : "")}, target below {Times.Length(incidents.Target)}: {(restored.Achieves(incidents.Target) is true ? "achieved" : "missed")}"
        : "no time to restore is known";

    public static string Security(Excellence excellence) =>
        $"{Count(excellence.Incidents.OfSecurity.Count(), "security incident")}, {Count(excellence.Incidents.OpenFindings.Length, "open vulnerability", "open vulnerabilities")}; {Compliance(excellence)}";

    public static string Delivery(Excellence excellence) =>
        $"{Count(excellence.Delivery.Deployments, "deployment")} since {MetricWords.Day(excellence.Delivery.Since)}{(excellence.Delivery.ChangeFailureRate is { } rate ? $", change failure rate {Percent(rate)}" : "")}";

    public static string Work(Excellence excellence)
    {
        var items = excellence.Items.ToList();
        (ItemStatus Status, string Words)[] others = [(ItemStatus.Failed, "failed"), (ItemStatus.Awaiting, "awaiting approval"), (ItemStatus.Open, "that nobody did")];
        return items is [] ? "no protocol was executed"
            : $"{items.Count(item => item.Status is ItemStatus.Done)} of {Count(items.Count, "item")} done"
                + string.Concat(others.Select(one => (one.Words, Number: items.Count(item => item.Status == one.Status))).Where(one => one.Number > 0).Select(one => $", {one.Number} {one.Words}"));
    }

    public static string Knowledge(Excellence excellence) =>
        $"{Count(excellence.Knowledge.Learnings.Length, "learning")} ({Count(excellence.Knowledge.BestPractices.Count(), "best practice")}), {Count(excellence.Knowledge.Decisions.Length, "decision")}, {Count(excellence.Procedures.Documents.Length, "document")} changed";

    public static string Recommended(IReadOnlyCollection<Recommendation> recommendations) => recommendations.Count is 0
        ? "none, nothing was missed"
        : recommendations.Count(one => one.Kind is RecommendationKind.Framework) is > 0 and var own ? $"{recommendations.Count}, {own} of them for the framework"
        : $"{recommendations.Count}";

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");

    public static string Count(int number, string one, string? several = null) => HandoffText.Count(number, one, several);

    private static string Compliance(Excellence excellence) => excellence.Compliance switch
    {
        null => "no controls are tracked",
        { Damage: not null } => "the controls cannot be read",
        { Controls: [] } => "no controls are tracked",
        { Controls: var controls } => $"{controls.Count(control => control.IsCompliant)} of {Count(controls.Length, "control")} compliant",
    };
}
