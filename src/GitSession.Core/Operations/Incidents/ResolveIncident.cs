using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Operations.Incidents;

/// <summary>Writes down that what went wrong works again, and who saw to it.</summary>
public sealed class ResolveIncident(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    /// <param name="by">Who resolved it; who git says the caller is, where that is left out.</param>
    /// <param name="at">When; now, where that is left out.</param>
    /// <exception cref="Refusal">It is resolved already, the time cannot be, or nobody is named and git knows nobody.</exception>
    public Incident Run(Caller caller, string name, string? by, DateTimeOffset? at, string? resolution) =>
        new EditIncident(workspace, repository, time).Run(
            caller, name, (written, now) => IncidentSteps.Resolve(written, by ?? Me(written.Incident.Id), at, resolution, now));

    private string Me(string incident)
    {
        try
        {
            return repository.Author().ToString();
        }
        catch (Refusal unknown) when (unknown.Reason is RefusalReason.NoIdentity)
        {
            throw new Refusal(RefusalReason.NobodyResolved, incident);
        }
    }
}
