using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// Writes documents that outlive a session, and keeps in the live session that they came out of it: the next close commits them, unless
/// a person changed them too. The caller holds the workspace's lock.
/// </summary>
internal sealed class SessionDocuments(IWorkspace workspace, IRepository repository)
{
    /// <param name="session">Null where none is live: then the document is a person's to commit.</param>
    /// <param name="title">What the document says.</param>
    /// <returns>The session as it is now.</returns>
    public LiveSession? Write(LiveSession? session, string path, string title, string text)
    {
        var before = workspace.Read(path);
        if (before == text)
            return session;
        var after = session is not null && (before is null || IsOurs(session, path, before)) ? Remember(session, path, title, text, isChange: before is not null) : session;
        // Killed between the two, the session knows of a text that is not there, and the next write goes on from the one that is.
        if (after is not null && after != session)
            new LiveSessions(workspace).Save(after);
        workspace.Write(path, text);
        return after;
    }

    // What HEAD has, or what this session wrote, has nothing of a person's in it that is not committed yet.
    private bool IsOurs(LiveSession session, string path, string before) =>
        session.Produced.Exists(one => one.Path == path && (!one.IsChange || one.Is(before)))
        || repository.TextAt("HEAD", path) == before;

    private static LiveSession Remember(LiveSession session, string path, string title, string text, bool isChange)
    {
        var mark = ProducedDocument.MarkOf(text);
        return session.Produced.Find(one => one.Path == path) is { } known
            ? session with { Produced = session.Produced.Replace(known, known with { Mark = mark, Earlier = known.Mark }) }
            : session with { Produced = session.Produced.Add(new ProducedDocument(path, title, mark, isChange)) };
    }
}
