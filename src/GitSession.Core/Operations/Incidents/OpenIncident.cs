using System.Globalization;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Incidents;

/// <summary>Writes down that something went wrong.</summary>
public sealed class OpenIncident(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    /// <param name="draft">Its title and class, and what else is known: it gets its id, its times and its session. Detected now where it does not say when.</param>
    /// <exception cref="Refusal">Several sessions are live and none is meant, or it was detected in the future.</exception>
    public Incident Run(Caller caller, Incident draft)
    {
        using var turn = workspace.Lock();
        var (session, now) = (new LiveSessions(workspace).Find(caller), Times.Now(time));
        var detected = draft.DetectedAt ?? now;
        IncidentSteps.RefuseFuture(detected, now);
        var incident = Named(draft with
        {
            DetectedAt = detected,
            OpenedAt = now,
            ProducedBy = session?.Id,
            Timeline = [new TimelineNote(now, "opened")],
        });
        new SessionDocuments(workspace, repository).Write(session, incident.Path, incident.Title, IncidentDocument.Render(incident));
        return incident;
    }

    private Incident Named(Incident draft)
    {
        var slug = string.Create(CultureInfo.InvariantCulture, $"{draft.DetectedAt:yyyy-MM-dd}-{(Slug.Of(draft.Title) is { Length: > 0 } words ? words : "incident")}");
        var id = FreeName.Find(workspace, slug, IncidentDocument.Render(draft), IncidentFolder.PathOf);
        return draft with { Id = id, Path = IncidentFolder.PathOf(id) };
    }
}
