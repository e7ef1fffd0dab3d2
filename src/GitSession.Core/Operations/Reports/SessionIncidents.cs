using System.Collections.Immutable;
using GitSession.Operations.Incidents;

namespace GitSession.Operations.Reports;

/// <summary>The incidents that a session had to do with, and what these and all incidents come to.</summary>
/// <param name="Touched">Those that began, were answered, ended or were closed in the session, that it opened, or that go on.</param>
/// <param name="Figures">Of these.</param>
/// <param name="OfAll">Of all that were ever written down.</param>
/// <param name="Target">What the mean time to restore has to stay below.</param>
/// <param name="OpenFindings">The vulnerabilities of any incident that nobody has dealt with.</param>
public sealed record SessionIncidents(
    ImmutableArray<Incident> Touched, IncidentFigures Figures, IncidentFigures OfAll, TimeSpan Target, ImmutableArray<OpenFinding> OpenFindings)
{
    /// <summary>The mean time to restore that is held against the target: the session's, and that of all where none was restored in the session.</summary>
    public IncidentFigures Restored => Figures.Mttr is null ? OfAll : Figures;

    public IEnumerable<Incident> OfSecurity => Touched.Where(incident => incident.Category is IncidentCategory.Security);

    public int Open => Touched.Count(incident => incident.Status is IncidentStatus.Open);

    /// <param name="now">Where the session ends.</param>
    public static SessionIncidents Of(ImmutableArray<Incident> all, string session, DateTimeOffset startedAt, DateTimeOffset now, TimeSpan target)
    {
        var touched = TouchedIncidents.Of(all, session, startedAt, now);
        return new SessionIncidents(
            touched,
            IncidentFigures.Of(touched, now),
            IncidentFigures.Of(all, now),
            target,
            [.. OpenIncidents.Sort(all).SelectMany(incident => incident.Findings.Where(finding => finding.Status is VulnerabilityStatus.Open).Select(finding => new OpenFinding(incident, finding)))]);
    }
}
