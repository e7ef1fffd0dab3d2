using GitSession.Knowledge;

namespace GitSession.Operations.Incidents;

/// <summary>What the close of an incident made.</summary>
/// <param name="IsPreventionLoose">Nothing keeps the prevention in mind: no commit brought it, and no session is live that a loop could be opened in.</param>
public sealed record ClosedIncident(Incident Incident, KnowledgeItem Learning, bool IsPreventionLoose);
