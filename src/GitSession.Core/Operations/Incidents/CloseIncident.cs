using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Incidents;

/// <summary>
/// Closes an incident of which all is said: what was learned becomes a learning, and the prevention a loop where no commit brought it.
/// </summary>
public sealed class CloseIncident(IWorkspace workspace, IRepository repository, Settings settings, TimeProvider time, Random random)
{
    private readonly SessionDocuments _documents = new(workspace, repository);
    private readonly KeepKnowledge _knowledge = new(workspace, settings, time);

    /// <exception cref="Refusal">It is not resolved, something is still to be said, or git knows no such commit. Then nothing is written.</exception>
    public ClosedIncident Run(Caller caller, string name, ClosingWords words)
    {
        using var turn = workspace.Lock();
        var (session, now) = (new LiveSessions(workspace).Find(caller), Times.Now(time));
        var said = Say(new IncidentFolder(workspace).Find(name), words);
        RefuseUnlessComplete(said.Incident);
        var learning = LearningOf(said.Incident, session, now);
        var loop = LoopOf(said.Incident, session, words, now);
        var planned = said.Set([("learning", YamlValue.Text(learning.Id)), .. loop is null ? [] : new (string, YamlNode)[] { ("loop", YamlValue.Text(loop.Id)) }]);
        // The ids are written before what they stand for: killed anywhere from here on, it finds them when it is run again.
        session = _documents.Write(session, planned.Path, planned.Incident.Title, planned.Text);
        session = workspace.WrittenAt(learning.Path) is null ? _knowledge.Write(session, learning) : session;
        session = loop is null ? session : Open(session, loop);
        var closed = planned.Set(("status", YamlValue.Word(IncidentStatus.Closed)), ("closed_at", YamlValue.Time(now))).Tell(now, "closed");
        _documents.Write(session, closed.Path, closed.Incident.Title, closed.Text);
        return new ClosedIncident(closed.Incident, learning, loop is null && session is null && NeedsLoop(closed.Incident, words));
    }

    private WrittenIncident Say(WrittenIncident written, ClosingWords words)
    {
        IncidentSteps.RefuseClosed(written.Incident);
        var said = words.Said.Aggregate(written, (before, one) => before.SayOnce(one.Section, one.Text));
        var commits = words.Commits.Select(name => repository.CommitOf(name) ?? throw new Refusal(RefusalReason.UnknownRevision, name));
        var added = commits.Except(written.Incident.Commits, StringComparer.Ordinal).ToList();
        return added is [] ? said : said.Set(("commits", YamlValue.List(written.Incident.Commits.Concat(added).Select(YamlValue.Text))));
    }

    // People decide about what matters most: somebody has to have been told.
    private static void RefuseUnlessComplete(Incident incident)
    {
        if (incident.Status is not IncidentStatus.Resolved)
            throw new Refusal(RefusalReason.IncidentNotResolved, incident.Id);
        if (incident.Missing is not [] and var missing)
            throw new Refusal(RefusalReason.IncidentIncomplete, incident.Id, [.. missing.Select(IncidentBody.Heading)]);
        if (incident is { Class: IncidentClass.P0, Escalations: [] })
            throw new Refusal(RefusalReason.IncidentNotEscalated, incident.Id);
    }

    private KnowledgeItem LearningOf(Incident incident, LiveSession? session, DateTimeOffset now)
    {
        var (title, rest) = KnowledgeBody.Read(Secrets.Redact(incident.Said[IncidentSection.Learning]));
        var draft = new KnowledgeItem
        {
            Kind = KnowledgeKind.Learning,
            Title = title ?? incident.Title,
            Prose = $"{rest}\n\nLearned from the incident {incident.Id}: {incident.Path}".Trim(),
            Domain = incident.Category is IncidentCategory.Security ? "security" : null,
            Significant = incident.Class is IncidentClass.P0 or IncidentClass.P1,
        };
        var item = _knowledge.Complete(draft, session);
        return incident.Learning is { } known ? item with { Id = known, Path = item.Kind.Path(known), At = now } : item;
    }

    private OpenLoop? LoopOf(Incident incident, LiveSession? session, ClosingWords words, DateTimeOffset now) =>
        session is null || !NeedsLoop(incident, words) ? null : new OpenLoop
        {
            Id = incident.Loop ?? LoopId.New(random, session.KnownLoopIds),
            Description = FirstLine(incident.Said[IncidentSection.Prevention]),
            Context = $"prevents that the incident {incident.Id} ({incident.Title}) happens again",
            Urgency = UrgencyOf(incident.Class),
            Type = LoopType.Task,
            OpenedAt = now,
            OpenedIn = session.Id,
        };

    private static bool NeedsLoop(Incident incident, ClosingWords words) => !words.WithoutLoop && incident.Commits is [];

    private LiveSession? Open(LiveSession? session, OpenLoop loop)
    {
        if (session is null || session.KnownLoopIds.Contains(loop.Id, StringComparer.Ordinal))
            return session;
        var after = session with { Memory = session.Memory.Open(loop) };
        new LiveSessions(workspace).Save(after);
        return after;
    }

    private static string FirstLine(string prevention) =>
        Secrets.Redact(SafeText.OneLine((KnowledgeBody.Read(prevention).Title ?? prevention).TrimStart('-', '*', '+', ' ')));

    private static Urgency UrgencyOf(IncidentClass? of) => of switch
    {
        IncidentClass.P0 or IncidentClass.P1 => Urgency.High,
        IncidentClass.P3 => Urgency.Low,
        _ => Urgency.Medium,
    };
}
