using System.Collections.Immutable;
using GitSession.Operations.Figures;
using GitSession.Operations.Incidents;
using GitSession.Operations.Protocols;
using GitSession.Operations.Reports.Parts;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>What a session asks of a person. What is asked in a section of its own is not asked among the decisions again.</summary>
internal static class ReviewPoints
{
    public static ImmutableArray<ReviewPoint> Of(Excellence excellence)
    {
        var recommended = Recommendations.Of(excellence);
        var elsewhere = Elsewhere(excellence).ToDictionary(one => one.Key, one => one.Section, StringComparer.Ordinal);
        return
        [
            .. recommended.Select(one => ReviewPoint.Of(elsewhere.GetValueOrDefault(one.Key, ReviewSection.Decisions), one.Key, RecommendationPart.Line(one)))
                .Concat(Phase(excellence)).Concat(Escalations(excellence)).Concat(Security(excellence))
                .Append(ReviewPoint.Of(ReviewSection.SignOff, "reviewed", "Reviewed by:"))
                .DistinctBy(point => point.Key, StringComparer.Ordinal).OrderBy(point => point.Section),
        ];
    }

    private static IEnumerable<(string Key, ReviewSection Section)> Elsewhere(Excellence excellence) =>
    [
        .. excellence.Items.Where(item => item.Status is ItemStatus.Awaiting).Select(item => (ProcessRecommendations.ApprovalKey(item.Id), ReviewSection.Approvals)),
        .. excellence.Metrics.Where(measured => measured.Metric.Category is MetricCategory.Capacity)
            .SelectMany(measured => MetricRecommendations.TargetKeys(measured.Metric)).Select(key => (key, ReviewSection.Approvals)),
        .. excellence.Incidents.OpenFindings.Select(open => (SecurityRecommendations.KeyOf(open), ReviewSection.Security)),
        .. excellence.Rules.Violated.Select(violated => (FrameworkRecommendations.KeyOf(violated), ReviewSection.Security)),
        (FrameworkRecommendations.SuggestionsKey(excellence.Session), ReviewSection.Rules),
    ];

    private static IEnumerable<ReviewPoint> Phase(Excellence excellence)
    {
        if (excellence is { AwaitsPhaseApproval: true, Phase: { } phase })
            yield return ReviewPoint.Of(ReviewSection.Approvals, $"phase {phase}", $"Approve phase {InertText.Part(phase)}: it asks for a person's word, and nobody gave it ({ReportLink.ToKnown(Paths.Progress)})");
    }

    private static IEnumerable<ReviewPoint> Escalations(Excellence excellence) =>
        from incident in excellence.Incidents.Touched
        from point in Told(incident).DefaultIfEmpty(NotTold(incident)).OfType<ReviewPoint>()
        select point;

    private static IEnumerable<ReviewPoint> Told(Incident incident) => incident.Escalations.Select(one => ReviewPoint.Of(
        ReviewSection.Escalations,
        $"{incident.Id} {one.To} {one.At?.UtcTicks}",
        $"{ReportLink.To(incident.Path, incident.Title)}: escalated to {InertText.Part(one.To)}{(one.Why is { } why ? $", {InertText.Part(why)}" : "")}{(one.At is { } at ? $" ({Times.Text(at)})" : "")}"));

    // People decide about what matters most.
    private static ReviewPoint? NotTold(Incident incident) => incident.Class is not IncidentClass.P0 ? null
        : ReviewPoint.Of(ReviewSection.Escalations, $"{incident.Id} nobody", $"{ReportLink.To(incident.Path, incident.Title)}: P0, and nobody was told");

    private static IEnumerable<ReviewPoint> Security(Excellence excellence) => excellence.Incidents.OfSecurity.Select(incident => ReviewPoint.Of(
        ReviewSection.Security, $"incident {incident.Id}", $"Security incident {ReportLink.To(incident.Path, incident.Title)}: {WordOf.Text(incident.Status)}{(incident.Class is { } known ? $", {known}" : "")}"));
}
