using GitSession.Operations.Incidents;

namespace GitSession.Review.Summary;

/// <summary>How far an incident came on a branch.</summary>
/// <param name="Incident">As it is now.</param>
/// <param name="Before">What it was where the branch began; null where the branch opened it.</param>
public sealed record IncidentStep(Incident Incident, IncidentStatus? Before);
