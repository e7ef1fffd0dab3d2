using GitSession.Framework.Audit;
using GitSession.Framework.Deliberation;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Writes down a question on which people differ, with their positions, for a person to decide.</summary>
public sealed class OpenDeliberation(IWorkspace workspace, TimeProvider time)
{
    /// <exception cref="Refusal">Several sessions are live and none is meant.</exception>
    public (DeliberationRecord Deliberation, DeliberationVerdict Verdict) Run(Caller caller, DeliberationRecord draft)
    {
        var (sessions, now) = (new LiveSessions(workspace), Times.Now(time));
        using var turn = workspace.Lock();
        var session = sessions.Find(caller);
        var deliberation = Named(draft with { At = now, ProducedBy = session?.Id });
        var text = DeliberationDocument.Render(deliberation);
        var verdict = PluralisticDeliberationOrchestrator.Analyze(deliberation);
        workspace.Write(deliberation.Path, text);
        if (session is not null)
            Remember(sessions, session, deliberation, text, verdict, now);
        return (deliberation, verdict);
    }

    private void Remember(LiveSessions sessions, LiveSession session, DeliberationRecord deliberation, string text, DeliberationVerdict verdict, DateTimeOffset now)
    {
        sessions.Save(session with
        {
            Produced = session.Produced.Add(new ProducedDocument(deliberation.Path, deliberation.Question, ProducedDocument.MarkOf(text))),
            Memory = session.Memory.Tell(new Note(deliberation.Question, NoteKind.Decision)),
        });
        new AuditLog(workspace).Add(session.Id, VerdictLines.Of(verdict, deliberation.Path, now));
    }

    private DeliberationRecord Named(DeliberationRecord draft)
    {
        var id = FreeName.Find(workspace, Slug.Of(draft.Question), DeliberationDocument.Render(draft), Path);
        return draft with { Id = id, Path = Path(id) };
    }

    private static string Path(string id) => $"{Paths.Deliberations}/{id}.md";
}
