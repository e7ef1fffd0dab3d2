using GitSession.Operations.Incidents;

namespace GitSession.Operations.Delivery;

/// <summary>An incident, as far as delivery is concerned.</summary>
/// <param name="Resolved">Null where it is not over.</param>
/// <param name="Deployment">The tag of the deployment that caused it; null where nobody said.</param>
public sealed record Outage(DateTimeOffset Detected, DateTimeOffset? Resolved, string? Deployment)
{
    /// <summary>Null where the incident does not say since when it goes on.</summary>
    public static Outage? Of(Incident incident) => incident.Since is { } since
        ? new Outage(since, incident.Status is IncidentStatus.Open ? null : incident.ResolvedAt, incident.Deployment)
        : null;
}
