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
    private readonly Dictionary<string, (string Text, YamlMap Root)> _parsed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, LiveSession Session)> _sessions = new(StringComparer.Ordinal);

    /// <exception cref="DamagedDocument">One of them cannot be read.</exception>
    public ImmutableList<LiveSession> All() => [.. Ids().Select(Read).OfType<LiveSession>()];

    /// <summary>The session that a caller means: the one it names, else its own, else the only one; null where none is live.</summary>
    /// <exception cref="Refusal">The one named is not live, or several are and none is the caller's.</exception>
    public LiveSession? Find(Caller caller)
    {
        if (caller.Session is { } name)
            return Named(name);
        return All() switch
        {
            [] => null,
            [var only] => only,
            var several => several.FindAll(session => session.Owner?.Is(caller.Owner) == true) is [var own] ? own : throw Several(several),
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
        var path = Paths.LiveSession(session.Id);
        var old = workspace.Read(path);
        var text = old is null ? LiveSessionDocument.Render(session) : LiveSessionDocument.Update(Parsed(session.Id, old), old, session, Known(session.Id, old));
        if (text != old)
            workspace.Write(path, text);
    }

    public void Remove(LiveSession session)
    {
        workspace.Delete(Paths.LiveSession(session.Id));
        workspace.Delete(Paths.Activity(session.Id));
        new AuditLog(workspace).Settle(session.Id);
    }

    /// <summary>When something was last done in it, in the time zone that it began in.</summary>
    public DateTimeOffset TouchedAt(LiveSession session)
    {
        DateTimeOffset?[] written = [workspace.WrittenAt(Paths.LiveSession(session.Id)), workspace.WrittenAt(Paths.Activity(session.Id)), workspace.WrittenAt(Paths.LiveAudit(session.Id))];
        return written.Max()?.ToOffset(session.StartedAt.Offset) ?? session.StartedAt;
    }

    private IEnumerable<string> Ids() =>
        workspace.List(Paths.LiveSessions).Where(Paths.IsLiveSession).Select(path => path[(Paths.LiveSessions.Length + 1)..^".yaml".Length]);

    /// <summary>The sessions whose texts say, as this program writes it, that they are of an agent's conversation.</summary>
    internal List<(string Id, string Text)> TextsOf(AgentOfSession agent)
    {
        var line = AgentParts.Line(agent);
        return agent.Session is "" ? [] : Ids().Select(id => (id, Text: workspace.Read(Paths.LiveSession(id)) ?? "")).Where(one => one.Text.Contains(line, StringComparison.Ordinal)).ToList();
    }

    internal LiveSession? Read(string id) => workspace.Read(Paths.LiveSession(id)) is { } text ? Of(id, text) : null;

    /// <summary>The session that a text is of.</summary>
    internal LiveSession Of(string id, string text)
    {
        if (Known(id, text) is { } known)
            return known;
        var session = LiveSessionDocument.Of(Paths.LiveSession(id), Parsed(id, text));
        _sessions[id] = (text, session);
        return session;
    }

    private LiveSession? Known(string id, string text) => _sessions.TryGetValue(id, out var known) && known.Text == text ? known.Session : null;

    private YamlMap Parsed(string id, string text)
    {
        if (!_parsed.TryGetValue(id, out var known) || known.Text != text)
            _parsed[id] = known = (text, YamlMap.Parse(Paths.LiveSession(id), text));
        return known.Root;
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

    internal static Refusal Several(IEnumerable<LiveSession> sessions) =>
        new(RefusalReason.SeveralSessions, "", [.. sessions.Select(session => session.Id)]);
}
