using GitSession.Sessions;

namespace GitSession.Operations.Incidents;

/// <summary>The incidents that a session has to do with: those that are open, and those that it opened or in which something ended since it began.</summary>
public static class SessionIncidents
{
    public static IEnumerable<Incident> Of(IEnumerable<Incident> incidents, LiveSession session) => incidents.Where(incident =>
        incident.Status is IncidentStatus.Open || incident.ProducedBy == session.Id
        || incident.Since >= session.StartedAt || incident.ResolvedAt >= session.StartedAt || incident.ClosedAt >= session.StartedAt);
}
