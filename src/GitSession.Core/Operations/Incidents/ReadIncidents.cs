using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Incidents;

/// <summary>Tells how incidents stand. It changes nothing.</summary>
public sealed class ReadIncidents(IWorkspace workspace, TimeProvider time)
{
    public IncidentReport Run()
    {
        var now = Times.Now(time);
        var (incidents, damaged) = new IncidentFolder(workspace).Read();
        var (target, damage) = Target();
        return new IncidentReport(
            [.. OpenIncidents.Sort(incidents).OrderBy(incident => incident.Status)], IncidentFigures.Of(incidents, now), target, damage is null ? damaged : [damage, .. damaged], now);
    }

    private (TimeSpan Target, DamagedDocument? Damage) Target()
    {
        try
        {
            return (RestoreTarget.In(workspace), null);
        }
        catch (DamagedDocument damage)
        {
            return (IncidentFigures.DefaultTarget, damage);
        }
    }
}
