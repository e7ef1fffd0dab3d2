using System.Collections.Immutable;

namespace GitSession.Operations.Incidents;

/// <summary>The incidents that a session had to do with: those that began, were answered, ended or were closed in it, that it opened, or that go on.</summary>
public static class TouchedIncidents
{
    /// <param name="session">The session's id.</param>
    /// <param name="now">Where the session ends.</param>
    public static ImmutableArray<Incident> Of(IEnumerable<Incident> all, string session, DateTimeOffset startedAt, DateTimeOffset now)
    {
        return [.. OpenIncidents.Sort(all.Where(Touches)).OrderBy(incident => incident.Status)];

        bool Touches(Incident incident) =>
            incident.Status is IncidentStatus.Open || incident.ProducedBy == session
            || new[] { incident.DetectedAt, incident.OpenedAt, incident.RespondedAt, incident.ResolvedAt, incident.ClosedAt }.Any(at => at >= startedAt && at <= now);
    }
}
