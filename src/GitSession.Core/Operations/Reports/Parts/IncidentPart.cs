using GitSession.Handoffs;
using GitSession.Operations.Incidents;
using GitSession.Text;

namespace GitSession.Operations.Reports.Parts;

/// <summary>The incidents of a session, how soon they were answered, and how soon service was restored.</summary>
internal static class IncidentPart
{
    public static string Render(Excellence excellence) => MarkdownTable.Of(
        ["Incident", "Class", "Status", "Detected", "Answered", "Restored in"],
        excellence.Incidents.Touched.Select(incident => Row(incident, excellence.Until)),
        "No incident was opened, answered, resolved or closed, and none goes on.") + "\n" + HandoffText.List([.. Lines(excellence.Incidents)], "");

    private static string[] Row(Incident incident, DateTimeOffset now) =>
    [
        ReportLink.To(incident.Path, incident.Title),
        incident.Class?.ToString() ?? "none",
        WordOf.Text(incident.Status),
        incident.DetectedAt is { } detected ? Times.Text(detected) : "not known",
        Answered(incident, now),
        IncidentFigures.Contradicts(incident) is not null ? "not known: times contradict" : IncidentFigures.TimeToRestore(incident) is { } took ? Times.Length(took) : incident.Status is IncidentStatus.Open ? "goes on" : "not known",
    ];

    private static string Answered(Incident incident, DateTimeOffset now) => (incident.RespondBy, incident.RespondedAt) switch
    {
        (null, null) => "not known",
        (null, { } at) => Times.Text(at),
        ({ } by, { } at) => at <= by ? "in time" : $"{Times.Length(at - by)} late",
        ({ } by, null) => by < now ? $"no, {Times.Length(now - by)} late" : $"not yet, due {Times.Text(by)}",
    };

    private static IEnumerable<string> Lines(SessionIncidents incidents)
    {
        yield return $"Mean time to restore, of these: {Mean(incidents.Figures, incidents.Target)}";
        yield return $"Mean time to restore, of all incidents: {Mean(incidents.OfAll, incidents.Target)}{(incidents.OfAll is { Median: { } median, P95: { } p95 } ? $"; median {Times.Length(median)}, 95th percentile {Times.Length(p95)}" : "")}";
        var due = incidents.Figures.Responses.Where(one => one.Due > 0).Select(one => $"{one.Class} {one.InTime} of {one.Due}").ToList();
        yield return $"Answered in time, of these: {(due is [] ? "none was due" : string.Join(", ", due))}";
        if (incidents.OfAll.Contradictory is not [] and var contradictory)
            yield return $"In no figure, because their times contradict each other: {string.Join(", ", contradictory.Select(incident => ReportLink.To(incident.Path, incident.Title)))}";
    }

    private static string Mean(IncidentFigures figures, TimeSpan target) => figures.Mttr is { } mean
        ? $"{Times.Length(mean)} over {ExcellenceWords.Count(figures.Resolved, "incident")}, target below {Times.Length(target)}: {(figures.Achieves(target) is true ? "achieved" : "missed")}"
        : $"none was restored, target below {Times.Length(target)}";
}
