using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Incidents;

/// <summary>Changes an incident; the next close of the session commits that, unless a person changed the document too.</summary>
public sealed class EditIncident(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    /// <param name="name">The incident's id, or a part that only one has.</param>
    /// <param name="decide">What becomes of it, given the time.</param>
    /// <exception cref="Refusal">None has the name, several have, or the change cannot be made.</exception>
    public Incident Run(Caller caller, string name, Func<WrittenIncident, DateTimeOffset, WrittenIncident> decide)
    {
        using var turn = workspace.Lock();
        var session = new LiveSessions(workspace).Find(caller);
        var changed = decide(new IncidentFolder(workspace).Find(name), Times.Now(time));
        new SessionDocuments(workspace, repository).Write(session, changed.Path, changed.Incident.Title, changed.Text);
        return changed.Incident;
    }
}
