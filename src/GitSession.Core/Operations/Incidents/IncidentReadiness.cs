using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Incidents;

/// <summary>Whether incidents are in hand: every document of one can be read, and none waits for an answer longer than its class allows.</summary>
/// <param name="Overdue">Open ones that nobody answered in time.</param>
public sealed record IncidentReadiness(int Open, ImmutableArray<Incident> Overdue, ImmutableArray<DamagedDocument> Damaged)
{
    public bool IsReady => Overdue is [] && Damaged is [];

    public static IncidentReadiness Read(IWorkspace workspace, DateTimeOffset now)
    {
        var open = OpenIncidents.Read(workspace);
        return new IncidentReadiness(open.All.Length, [.. open.All.Where(incident => incident.RespondedAt is null && incident.RespondBy < now)], open.Damaged);
    }
}
