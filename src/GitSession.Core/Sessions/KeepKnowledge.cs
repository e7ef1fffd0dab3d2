using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// Writes down at once what outlives the session, as a document; and the live session, where there is one, keeps that it came out of it.
/// </summary>
public sealed class KeepKnowledge(IWorkspace workspace, Settings settings, TimeProvider time)
{
    /// <param name="draft">What is to be kept: it gets its id, its time, its session and, where none was said, its domain.</param>
    /// <exception cref="Refusal">Several sessions are live and none is meant, or what it supersedes is not there.</exception>
    public KnowledgeItem Run(Caller caller, KnowledgeItem draft)
    {
        using var turn = workspace.Lock();
        var session = new LiveSessions(workspace).Find(caller);
        var item = Complete(draft, session);
        Write(session, item);
        return item;
    }

    /// <summary>Writes a complete one down, for who holds the lock.</summary>
    /// <returns>The session as it is now.</returns>
    internal LiveSession? Write(LiveSession? session, KnowledgeItem item)
    {
        var text = KnowledgeDocument.Render(item);
        workspace.Write(item.Path, text);
        if (session is null)
            return null;
        var after = Remember(session, item, text);
        new LiveSessions(workspace).Save(after);
        return after;
    }

    /// <summary>Gives a draft what it gets of the session, of the time and of what is there already.</summary>
    internal KnowledgeItem Complete(KnowledgeItem draft, LiveSession? session)
    {
        var folder = new KnowledgeFolder(workspace, draft.Kind);
        return NewKnowledge.Of(
            workspace,
            draft with
            {
                Supersedes = [.. draft.Supersedes.Select(name => Paths.NameOf(folder.PathOf(name)))],
                Domain = draft.Kind is KnowledgeKind.Learning ? draft.Domain ?? session?.Mode ?? settings.Mode : draft.Domain,
            },
            session?.Id,
            Times.Now(time));
    }

    private static LiveSession Remember(LiveSession session, KnowledgeItem item, string text) => session with
    {
        Produced = session.Produced.Add(new ProducedDocument(item.Path, item.Title, ProducedDocument.MarkOf(text))),
        Memory = NoteOf(item) is { } note ? session.Memory.Tell(note) : session.Memory,
    };

    // A learning has a section of its own in the entry, and a goal is listed there.
    private static Note? NoteOf(KnowledgeItem item) => item.Kind switch
    {
        KnowledgeKind.Thread => new Note(item.Id, NoteKind.Thread),
        KnowledgeKind.Decision => new Note($"Decided: {item.Title}"),
        _ => null,
    };
}
