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
        if (text == before)
            return changed;
        var isOurs = session is not null && IsOurs(session, item.Path, before);
        workspace.Write(item.Path, text);
        if (session is not null)
            sessions.Save(Forget(isOurs ? Remember(session, changed, text) : session, changed));
        return changed;
    }

    // What HEAD has, or what this session wrote, has nothing of a person's in it that is not committed yet.
    private bool IsOurs(LiveSession session, string path, string before) =>
        session.Produced.Exists(one => one.Path == path && (!one.IsChange || one.Mark == ProducedDocument.MarkOf(before)))
        || repository.TextAt("HEAD", path) == before;

    private static LiveSession Remember(LiveSession session, KnowledgeItem item, string text)
    {
        var mark = ProducedDocument.MarkOf(text);
        return session.Produced.Find(one => one.Path == item.Path) is { } known
            ? session with { Produced = session.Produced.Replace(known, known with { Mark = mark }) }
            : session with { Produced = session.Produced.Add(new ProducedDocument(item.Path, item.Title, mark, IsChange: true)) };
    }

    // The next session is not told that a thread goes on which does not.
    private static LiveSession Forget(LiveSession session, KnowledgeItem item) =>
        item is { Kind: KnowledgeKind.Thread, IsActive: false }
            ? session with { Memory = session.Memory with { Notes = session.Memory.Notes.RemoveAll(note => note.Kind is NoteKind.Thread && note.Text == item.Id) } }
            : session;
}
