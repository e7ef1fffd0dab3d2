using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Incidents;

/// <summary>Tells how incidents stand. It changes nothing.</summary>
public sealed class ReadIncidents(IWorkspace workspace, TimeProvider time)
{
    /// <param name="target">What the mean time to restore has to stay below.</param>
    public IncidentReport Run(TimeSpan target)
    {
        var now = Times.Now(time);
        var (incidents, damaged) = new IncidentFolder(workspace).Read();
        return new IncidentReport([.. OpenIncidents.Sort(incidents).OrderBy(incident => incident.Status)], IncidentFigures.Of(incidents, now), target, damaged, now);
    }
}
