using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Framework.Audit;

/// <summary>
/// The audit logs of a worktree, one a session: beside the session while it lives, among the documents when it has ended. A line is
/// only added, never changed, so that several programs may do so at once.
/// </summary>
public sealed class AuditLog(IWorkspace workspace)
{
    // A line is read by people; whoever needs all of a context finds it where the context says.
    private const int Longest = 400;
    private const int MostViolations = 20;

    /// <summary>Adds what was decided. What looks like a secret in it is not written.</summary>
    public void Add(string session, params IEnumerable<AuditLine> lines)
    {
        var text = string.Concat(lines.Select(line => AuditDocument.Render(Inert(line))));
        if (text is not "")
            workspace.Append(Paths.LiveAudit(session), text);
    }

    /// <summary>The text of a live session's log; null where nothing was decided yet.</summary>
    public string? TextOf(string session) => workspace.Read(Paths.LiveAudit(session));

    /// <summary>What is known of a session, whether it lives or has ended.</summary>
    public AuditTrail Read(string session)
    {
        var path = workspace.Read(Paths.LiveAudit(session)) is null ? Paths.Audit(session) : Paths.LiveAudit(session);
        return workspace.Read(path) is { } text ? AuditDocument.Parse(path, text) : AuditTrail.Empty;
    }

    /// <summary>
    /// Takes the live log away. What its document does not hold, because it was added meanwhile or a close was cut off before that was
    /// written, is added there.
    /// </summary>
    public void Settle(string session)
    {
        var live = TextOf(session) ?? "";
        AddTo(Paths.Audit(session), live[KeptOf(live, Kept(session))..]);
        var taken = workspace.Take(Paths.LiveAudit(session)) ?? "";
        AddTo(Paths.Audit(session), taken[Math.Min(live.Length, taken.Length)..]);
    }

    /// <summary>All logs, the oldest session first: those of sessions that have ended, then those of live ones.</summary>
    public ImmutableArray<FileTrace> Traces() => [.. workspace.Traces(Paths.AuditLogs).Concat(workspace.Traces(Paths.LiveSessions)).Where(log => Paths.SessionOfAudit(log.Path) is not null)];

    private void AddTo(string path, string lines)
    {
        if (lines is not "")
            workspace.Append(path, lines.EndsWith('\n') ? lines : lines + "\n");
    }

    private string Kept(string session)
    {
        try
        {
            return workspace.Read(Paths.Audit(session)) ?? "";
        }
        catch (DamagedDocument)
        {
            return ""; // said twice is better than lost
        }
    }

    // Both begin with the same lines; how many characters of the live one those are.
    private static int KeptOf(string live, string kept) =>
        live.AsSpan().CommonPrefixLength(kept) is var same && same == live.Length ? same : live.AsSpan(0, same).LastIndexOf('\n') + 1;

    internal static AuditLine Inert(AuditLine line) => line with
    {
        Service = Short(line.Service) ?? "",
        Action = Short(line.Action) ?? "",
        Domain = Short(line.Domain),
        Boundary = Short(line.Boundary),
        Rule = Short(line.Rule),
        Severity = Short(line.Severity),
        Context = Short(line.Context),
        Violations = [.. line.Violations.Take(MostViolations).Select(one => new AuditViolation(Short(one.Rule), Short(one.Text) ?? "", Short(one.Severity), Short(one.Details)))],
        Metadata = [.. line.Metadata.Select(Inert)],
    };

    private static (string Key, string Value) Inert((string Key, string Value) fact)
    {
        var (key, value) = (Short(fact.Key) ?? "", Short(fact.Value) ?? "");
        return (key, Secrets.RedactValue(key, value));
    }

    private static string? Short(string? text)
    {
        if (text is null)
            return null;
        var line = Secrets.Redact(SafeText.OneLine(text));
        return line.Length <= Longest ? line : SafeText.OneLine(line[..(Longest - 1)]) + "…";
    }
}
