using GitSession.Operations.Incidents;

namespace GitSession.Operations.Reports;

/// <summary>A vulnerability that nobody has dealt with, and the incident that it was found with.</summary>
public sealed record OpenFinding(Incident Incident, Vulnerability Finding);
