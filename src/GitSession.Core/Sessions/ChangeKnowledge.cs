using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Changes one value of a document that outlives sessions, by span; the next close commits that, unless a person changed the document too.</summary>
public sealed class ChangeKnowledge(IWorkspace workspace, IRepository repository)
{
    /// <param name="name">The document's id, or a part that only one of its kind has.</param>
    /// <param name="key">The key of its front matter.</param>
    /// <exception cref="Refusal">None has the name, or several have.</exception>
    public KnowledgeItem Run(Caller caller, KnowledgeKind kind, string name, string key, string value)
    {
        using var turn = workspace.Lock();
        var sessions = new LiveSessions(workspace);
        var session = sessions.Find(caller);
        var (item, before) = new KnowledgeFolder(workspace, kind).Find(name);
        var text = KnowledgeDocument.Set(item.Path, before, key, value);
        var changed = KnowledgeDocument.Parse(kind, item.Path, text);
        var after = new SessionDocuments(workspace, repository).Write(session, item.Path, changed.Title, text);
        if (after is not null && Forget(after, changed) is var told && told != after)
            sessions.Save(told);
        return changed;
    }

    // The next session is not told that a thread goes on which does not.
    private static LiveSession Forget(LiveSession session, KnowledgeItem item) =>
        item is { Kind: KnowledgeKind.Thread, IsActive: false }
            ? session with { Memory = session.Memory with { Notes = session.Memory.Notes.RemoveAll(note => note.Kind is NoteKind.Thread && note.Text == item.Id) } }
            : session;
}
