using GitSession.Operations.Incidents;
using GitSession.Text;

namespace GitSession.Review;

/// <summary>What is wrong in an incident: what it lacks though it is closed, and times that cannot be.</summary>
public static class IncidentCheck
{
    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public static IEnumerable<DocumentFinding> Run(string path, string text)
    {
        var incident = IncidentDocument.Parse(path, text);
        if (incident is { Status: IncidentStatus.Closed, Missing: not [] and var missing })
            yield return new DocumentFinding(path, Line(path, text, "status"), DocumentFault.IncidentIncomplete, string.Join(", ", missing.Select(IncidentBody.Heading)));
        if (IncidentFigures.Contradicts(incident) is var (earlier, later))
            yield return new DocumentFinding(path, Line(path, text, earlier), DocumentFault.IncidentTimesContradict, earlier, later);
    }

    private static int Line(string path, string text, string key) => Math.Max(1, FrontMatter.Find(path, text)?.Map.LineOf(key) ?? 1);
}
