using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Reads and adds to the audit log of a session.</summary>
public sealed class SessionAudit(IWorkspace workspace, TimeProvider time)
{
    private readonly AuditLog _log = new(workspace);

    /// <summary>Adds what another tool decided, now.</summary>
    /// <param name="decided">What it was, given the time.</param>
    /// <exception cref="Refusal">No session is live.</exception>
    public AuditLine Add(Caller caller, Func<DateTimeOffset, AuditLine> decided)
    {
        // A close at the same moment has read the log already, or reads it with this in it.
        using var turn = workspace.Lock();
        var session = new LiveSessions(workspace).FindId(caller) ?? throw new Refusal(RefusalReason.NoSession);
        var line = decided(Times.Now(time));
        _log.Add(session, line);
        return line;
    }

    /// <summary>Takes over what another program kept: JSON lines, or a session's state. What is there already is not taken twice.</summary>
    /// <param name="name">How the text is named where a line of it is damaged.</param>
    /// <exception cref="Refusal">No session is live.</exception>
    /// <exception cref="DamagedDocument">It is a session's state, and no JSON.</exception>
    public (int Taken, int There, ImmutableArray<DamagedDocument> Damaged) Import(Caller caller, string name, string text)
    {
        var session = new LiveSessions(workspace).FindId(caller) ?? throw new Refusal(RefusalReason.NoSession);
        using var turn = workspace.Lock();
        var (lines, damaged) = SessionState.IsOne(text) ? SessionState.Parse(name, text) : AuditJsonLines.Parse(name, text);
        var there = _log.Read(session).Lines.Select(AuditDocument.Render).ToHashSet(StringComparer.Ordinal);
        var taken = lines.Where(line => !there.Contains(AuditDocument.Render(AuditLog.Inert(line)))).ToList();
        _log.Add(session, taken);
        return (taken.Count, lines.Length - taken.Count, damaged);
    }

    /// <summary>The log of the session that is meant: the live one, else the one that ended last; its id is null where there is none.</summary>
    public (string? Session, AuditTrail Trail) Run(Caller caller)
    {
        var live = caller.Session is null || IsLive(caller.Session) ? new LiveSessions(workspace).FindId(caller) : null;
        var session = live ?? Ended(caller.Session);
        return session is null ? (null, AuditTrail.Empty) : (session, _log.Read(session));
    }

    private bool IsLive(string name) =>
        workspace.List(Paths.LiveSessions).Where(Paths.IsLiveSession).Any(path => path.Contains(name, StringComparison.OrdinalIgnoreCase));

    private string? Ended(string? name)
    {
        var ended = _log.Traces().Select(log => log.Path).Where(path => Paths.IsBelow(path, Paths.AuditLogs)).Select(Paths.SessionOfAudit).OfType<string>().Order(StringComparer.Ordinal).ToList();
        return name is null ? ended.LastOrDefault()
            : ended.FindLast(id => id.Contains(name, StringComparison.OrdinalIgnoreCase)) ?? throw new Refusal(RefusalReason.UnknownSession, name, ended);
    }
}
