using System.Collections.Immutable;
using GitSession.Operations.Incidents;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>What the incidents that a session has to do with tell of items.</summary>
internal sealed class IncidentTells(IWorkspace workspace, ImmutableArray<Incident> all, LiveSession session, TimeSpan target, DateTimeOffset now)
{
    private const string None = "no incident in this session";

    private readonly ImmutableArray<Incident> _incidents = TouchedIncidents.Of(all, session.Id, session.StartedAt, now);

    /// <param name="how">How far they are to be: ready, detected, analysed, resolved, prevented, documented.</param>
    public ItemFinding Of(string how) => how.ToLowerInvariant() switch
    {
        "ready" => Ready(),
        "detected" => Each("have a class and a time of detection", incident => incident is { Class: not null, DetectedAt: not null }),
        "analysed" or "analyzed" => Each("say their impact and their root cause", incident => Says(incident, IncidentSection.Impact) && Says(incident, IncidentSection.RootCause)),
        "resolved" => Each("are resolved, and each P0 was escalated", incident => incident.Status is not IncidentStatus.Open && incident is not { Class: IncidentClass.P0, Escalations: [] }),
        "prevented" => Each("say what prevents them", incident => Says(incident, IncidentSection.Prevention)),
        "documented" => Each("are closed with a learning", incident => incident is { Status: IncidentStatus.Closed, Learning: not null }),
        _ => ItemFinding.Unknown("", $"\"{how}\" is none of ready, detected, analysed, resolved, prevented, documented"),
    };

    public ItemFinding Restored()
    {
        var figures = IncidentFigures.Of(_incidents, now);
        return (_incidents, figures.Achieves(target)) switch
        {
            ([], _) => ItemFinding.Pass("", None),
            (_, null) => ItemFinding.Fail("", "no incident of this session is resolved"),
            (_, var achieved) => new ItemFinding(achieved, "", $"mean time to restore {Times.Length(figures.Mttr ?? default)} over {figures.Resolved}; the target is below {Times.Length(target)}"),
        };
    }

    private ItemFinding Ready()
    {
        var readiness = IncidentReadiness.Read(workspace, now);
        if (readiness.Damaged is [var damaged, ..])
            throw damaged;
        return readiness.IsReady
            ? ItemFinding.Pass("", $"incidents can be kept in {Paths.Incidents}; {readiness.Open} open, and none waits for an answer")
            : ItemFinding.Fail("", $"not answered in time: {string.Join("; ", readiness.Overdue.Select(incident => incident.Id))}");
    }

    private ItemFinding Each(string what, Func<Incident, bool> holds)
    {
        var open = _incidents.Where(incident => !holds(incident)).ToList();
        return _incidents is [] ? ItemFinding.Pass("", None)
            : open is [] ? ItemFinding.Pass("", $"{_incidents.Length} of {_incidents.Length} {what}")
            : ItemFinding.Fail("", $"{_incidents.Length - open.Count} of {_incidents.Length} {what}; not {string.Join("; ", open.Select(incident => incident.Id))}");
    }

    private static bool Says(Incident incident, IncidentSection section) => incident.Said.ContainsKey(section);
}
