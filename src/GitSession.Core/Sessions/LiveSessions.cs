using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Handoffs;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>The live sessions of one worktree.</summary>
public sealed class LiveSessions(IWorkspace workspace)
{
    // What is asked for again, or changed, is parsed once, as long as it is the same text.
    private readonly Dictionary<string, Document> _documents = new(StringComparer.Ordinal);

    // Whose a session is, does not change while a command runs, but by what it does itself.
    private List<Document>? _live;

    /// <exception cref="DamagedDocument">One of them cannot be read.</exception>
    public ImmutableList<LiveSession> All() => [.. Ids().Select(Read).OfType<LiveSession>()];

    /// <summary>Whose they are.</summary>
    /// <exception cref="DamagedDocument">One of them says it so that it cannot be read.</exception>
    public ImmutableList<LiveSessionGlance> Glances() => [.. Live.Select(document => document.Glance)];

    /// <summary>Of an agent's conversation; null where none is. Another session that cannot be read is in nobody's way whose own is found.</summary>
    /// <exception cref="DamagedDocument">None is found, and one of them cannot be read.</exception>
    public LiveSessionGlance? GlanceOf(AgentOfSession agent) =>
        Live.FindAll(document => document.Text.Contains(agent.Session, StringComparison.Ordinal)).Select(document => document.Glance).FirstOrDefault(session => agent.Is(session.Agent))
        ?? Glances().Find(session => agent.Is(session.Agent));

    /// <summary>The session that a caller means: the one it names, else its own, else the only one; null where none is live.</summary>
    /// <exception cref="Refusal">The one named is not live, or several are and none is the caller's.</exception>
    public LiveSession? Find(Caller caller)
    {
        if (caller.Session is { } name)
            return Named(name);
        return Glances() switch
        {
            [] => null,
            [var only] => Read(only.Id),
            var several => several.FindAll(session => session.Owner?.Is(caller.Owner) == true) is [var own] ? Read(own.Id) : throw Several(several),
        };
    }

    /// <summary>The id of that session, which files' names tell where several are not live; null where none is live.</summary>
    public string? FindId(Caller caller) => Ids().ToList() switch
    {
        [] => null,
        var ids when caller.Session is { } name => IdOf(name, ids),
        [var only] => only,
        _ => Find(caller)?.Id,
    };

    /// <exception cref="Refusal">No session is live, or the last one was closed.</exception>
    public LiveSession Pick(Caller caller) => Find(caller) ?? throw (Closed() is { } closed ? new Refusal(RefusalReason.SessionClosed, closed) : new Refusal(RefusalReason.NoSession));

    public void Save(LiveSession session)
    {
        var old = Known(session.Id);
        var text = old is null ? LiveSessionDocument.Render(session) : LiveSessionDocument.Update(old.Root, old.Text, session, old.Parsed);
        if (text != old?.Text)
            workspace.Write(Paths.LiveSession(session.Id), text);
        _live = null;
    }

    public void Remove(LiveSession session)
    {
        workspace.Delete(Paths.LiveSession(session.Id));
        _live = null;
        workspace.Delete(Paths.Activity(session.Id));
        new AuditLog(workspace).Settle(session.Id);
    }

    /// <summary>When something was last done in it, in the time zone that it began in.</summary>
    public DateTimeOffset TouchedAt(LiveSessionGlance session)
    {
        DateTimeOffset?[] written = [workspace.WrittenAt(Paths.LiveSession(session.Id)), workspace.WrittenAt(Paths.Activity(session.Id)), workspace.WrittenAt(Paths.LiveAudit(session.Id))];
        return written.Max()?.ToOffset(session.StartedAt.Offset) ?? session.StartedAt;
    }

    private IEnumerable<string> Ids() =>
        workspace.List(Paths.LiveSessions).Where(Paths.IsLiveSession).Select(path => path[(Paths.LiveSessions.Length + 1)..^".yaml".Length]);

    internal LiveSession? Read(string id) => Known(id)?.Session;

    private List<Document> Live => _live ??= [.. Ids().Select(Known).OfType<Document>()];

    private Document? Known(string id)
    {
        if (workspace.Read(Paths.LiveSession(id)) is not { } text)
            return null;
        return _documents.TryGetValue(id, out var known) && known.Text == text ? known : _documents[id] = new Document(Paths.LiveSession(id), text);
    }

    // Until the next start the marker of a closedown says which session it was.
    private string? Closed() => workspace.Read(Paths.CompletionMarker) is { } marker ? CompletionMarker.Parse(marker)?.Session : null;

    private LiveSession Named(string name)
    {
        var ids = Ids().ToList();
        return Read(IdOf(name, ids)) ?? throw new Refusal(RefusalReason.UnknownSession, name, ids);
    }

    // The whole id, or a part that only one has: its tail is enough.
    private static string IdOf(string name, List<string> ids) =>
        (ids.Contains(name) ? [name] : ids.FindAll(id => id.Contains(name, StringComparison.OrdinalIgnoreCase))) switch
        {
            [var id] => id,
            [] => throw new Refusal(RefusalReason.UnknownSession, name, ids),
            var several => throw new Refusal(RefusalReason.SeveralSessions, name, several),
        };

    internal static Refusal Several(IEnumerable<LiveSessionGlance> sessions) =>
        new(RefusalReason.SeveralSessions, "", [.. sessions.Select(session => session.Id)]);

    private sealed class Document(string path, string text)
    {
        private YamlMap? _root;

        public string Text => text;

        public YamlMap Root => _root ??= YamlMap.Parse(path, text);

        public LiveSession Session => Parsed ??= LiveSessionDocument.Of(path, Root);

        /// <summary>The same; null where nobody asked for it.</summary>
        public LiveSession? Parsed { get; private set; }

        public LiveSessionGlance Glance => Parsed?.Glance ?? LiveSessionGlance.OfLines(path, text) ?? Session.Glance;
    }
}
