using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Operations.Incidents;

/// <summary>All incidents and what they come to.</summary>
/// <param name="Incidents">Open ones first, then those that are resolved and not closed, then closed ones; each by class and age.</param>
/// <param name="Target">What the mean time to restore has to stay below.</param>
public sealed record IncidentReport(ImmutableArray<Incident> Incidents, IncidentFigures Figures, TimeSpan Target, ImmutableArray<DamagedDocument> Damaged, DateTimeOffset Now)
{
    public bool? IsAchieved => Figures.Achieves(Target);
}
