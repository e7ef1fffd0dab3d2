using GitSession.Operations.Figures;
using GitSession.Operations.Incidents;
using GitSession.Operations.Reports;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review.Summary.Parts;

/// <summary>Incidents, figures that miss their targets, and the reports that say more.</summary>
internal static class OperationsPart
{
    public static string Render(BranchOperations operations, SummaryForm form) => PartList.Together(
        PartList.Of("Incidents:", operations.Incidents.Select(step => Line(step, form)), form.Most),
        PartList.Of("Figures that miss their target:", operations.Missed.Select(Line), form.Most),
        PartList.Of("Reports:", operations.Reports.Select(path => form.Link(path, Paths.NameOf(path))), form.Most));

    private static string Line(IncidentStep step, SummaryForm form) =>
        $"{form.Link(step.Incident.Path, step.Incident.Title)}{(step.Incident.Class is { } known ? $", {known}" : "")}: {Words(step)}";

    private static string Words(IncidentStep step) => (step.Before, step.Incident.Status) switch
    {
        (null, IncidentStatus.Open) => "opened",
        (null, IncidentStatus.Resolved) => "opened and resolved",
        (null, _) => "opened, resolved and closed",
        (_, IncidentStatus.Open) => "opened again",
        (IncidentStatus.Open, IncidentStatus.Resolved) => "resolved",
        (IncidentStatus.Open, _) => "resolved and closed",
        (_, IncidentStatus.Resolved) => "no longer closed",
        _ => "closed",
    };

    private static string Line(Metric metric) =>
        $"{InertText.Unlinked(metric.Name)}: {InertText.Unlinked(MetricWords.Last(metric))}, has to be {InertText.Unlinked(MetricWords.Target(metric))}";
}
