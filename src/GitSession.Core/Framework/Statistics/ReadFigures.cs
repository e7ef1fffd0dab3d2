using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Framework.Statistics;

/// <summary>
/// Reads what the audit logs of a worktree come to, session by session, the oldest first. What a log came to before is believed for the
/// very same bytes: neither a name nor a time tells that they are, their digest does.
/// </summary>
public sealed class ReadFigures(IWorkspace workspace)
{
    public ImmutableArray<SessionFigures> Run()
    {
        var known = FiguresCache.Parse(workspace.ReadCache(Paths.AuditFigures));
        var logs = new AuditLog(workspace).All().AsParallel().AsOrdered().Select(path => (Path: path, Mark: MarkOf(path))).Select(log => (log.Mark, Figures: known.GetValueOrDefault(log.Mark) ?? Read(log.Path))).ToList();
        var found = logs.DistinctBy(log => log.Mark).ToDictionary(log => log.Mark, log => log.Figures, StringComparer.Ordinal);
        if (found.Count != known.Count || found.Keys.Any(mark => !known.ContainsKey(mark)))
            workspace.WriteCache(Paths.AuditFigures, FiguresCache.Render(found));
        return [.. logs.Select(log => log.Figures).GroupBy(one => one.Session, StringComparer.Ordinal).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => SessionFigures.Sum(one.Key, [.. one]))];
    }

    private string MarkOf(string path)
    {
        try
        {
            return $"{Paths.SessionOfAudit(path)} {workspace.Digest(path)}";
        }
        catch (Refusal)
        {
            return $"{Paths.SessionOfAudit(path)} unreadable";
        }
    }

    // One that is no text at all is counted as one line that cannot be read.
    private SessionFigures Read(string path)
    {
        var session = Paths.SessionOfAudit(path) ?? "";
        try
        {
            return SessionFigures.Of(session, AuditDocument.Parse(path, workspace.Read(path) ?? ""));
        }
        catch (Exception unreadable) when (unreadable is DamagedDocument or Refusal)
        {
            return new SessionFigures(session) { Damaged = 1 };
        }
    }
}
