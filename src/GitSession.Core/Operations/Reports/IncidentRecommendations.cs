using GitSession.Handoffs;
using GitSession.Operations.Incidents;
using GitSession.Text;

namespace GitSession.Operations.Reports;

/// <summary>What incidents show to be done.</summary>
internal static class IncidentRecommendations
{
    private const RecommendationKind Kind = RecommendationKind.Incidents;

    public static IEnumerable<Recommendation> Of(SessionIncidents incidents)
    {
        var restored = incidents.Restored;
        if (restored.Mttr is { } mean && restored.Achieves(incidents.Target) is false)
            yield return new Recommendation(Kind, "incidents restore", "Restore service sooner", $"the mean time to restore is {Times.Length(mean)} over {HandoffText.Count(restored.Resolved, "incident")}, target below {Times.Length(incidents.Target)}");
        foreach (var late in incidents.Figures.Responses.Where(one => one.InTime < one.Due))
            yield return new Recommendation(Kind, $"incidents late {late.Class}", $"Answer {late.Class} incidents in time", $"{late.InTime} of {late.Due} were");
        foreach (var one in incidents.Touched.SelectMany(Of))
            yield return one;
    }

    private static IEnumerable<Recommendation> Of(Incident incident)
    {
        if (IncidentFigures.Contradicts(incident) is var (earlier, later))
            yield return About(incident, "times", "Correct the times of", $"{earlier} lies before {later}, so that it is in no figure");
        if (Unfinished(incident) is var (words, figure))
            yield return About(incident, "finish", words, figure);
    }

    // Of what is left of an incident the next step alone.
    private static (string Words, string Figure)? Unfinished(Incident incident) => incident switch
    {
        { Status: IncidentStatus.Open } => ("Resolve", $"{(incident.Class is { } known ? $"{known}, " : "")}open{(incident.Since is { } since ? $" since {Times.Text(since)}" : "")}"),
        { Status: IncidentStatus.Resolved, Missing: not [] and var missing } => ("Say what is missing of, and close,", $"resolved; it does not say {string.Join(", ", missing.Select(IncidentBody.Heading))}"),
        { Status: IncidentStatus.Resolved } => ("Close", "resolved, and all is said"),
        _ when !incident.Said.ContainsKey(IncidentSection.Prevention) => ("Say how to prevent", "closed, and no prevention is named"),
        { Loop: null, Commits: [] } => ("Put in place what prevents", "closed; no commit and no open loop brings its prevention"),
        _ => null,
    };

    private static Recommendation About(Incident incident, string what, string words, string figure) =>
        new(Kind, $"incident {incident.Id} {what}", $"{words} the incident \"{incident.Title}\"", figure, incident.Path);
}
