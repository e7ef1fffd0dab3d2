using System.Collections.Immutable;
using GitSession.Operations.Figures;

namespace GitSession.Review.Summary;

/// <summary>What happened in operations on a branch.</summary>
/// <param name="Incidents">Those that were opened, resolved, closed or opened again; what matters most first.</param>
/// <param name="Missed">Metrics that were written down on it, and of which the last value misses its target.</param>
/// <param name="Reports">The paths of reports on its sessions.</param>
public sealed record BranchOperations(ImmutableArray<IncidentStep> Incidents, ImmutableArray<Metric> Missed, ImmutableArray<string> Reports)
{
    public static BranchOperations None { get; } = new([], [], []);

    public bool IsEmpty => Incidents is [] && Missed is [] && Reports is [];
}
