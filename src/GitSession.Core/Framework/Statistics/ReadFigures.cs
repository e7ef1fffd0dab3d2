using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GitSession.Framework.Audit;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Framework.Statistics;

/// <summary>Reads what the audit logs of a worktree come to, session by session, the oldest first.</summary>
public sealed class ReadFigures(IWorkspace workspace)
{
    public ImmutableArray<SessionFigures> Run()
    {
        var known = FiguresCache.Parse(workspace.ReadCache(Paths.AuditFigures));
        var logs = new AuditLog(workspace).All().Select(path => (Path: path, Text: Text(path))).Select(log => (log.Path, log.Text, Mark: MarkOf(log.Path, log.Text))).ToList();
        var figures = logs.AsParallel().AsOrdered().Select(log => known.GetValueOrDefault(log.Mark) ?? SessionFigures.Of(Paths.SessionOfAudit(log.Path) ?? "", AuditDocument.Parse(log.Path, log.Text))).ToList();
        var found = logs.Zip(figures).DistinctBy(one => one.First.Mark).ToDictionary(one => one.First.Mark, one => one.Second, StringComparer.Ordinal);
        if (found.Count != known.Count || found.Keys.Any(mark => !known.ContainsKey(mark)))
            workspace.WriteCache(Paths.AuditFigures, FiguresCache.Render(found));
        return [.. figures.GroupBy(one => one.Session, StringComparer.Ordinal).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Aggregate((all, next) => all.Plus(next)))];
    }

    // One that is no text at all is counted as one line that cannot be read.
    private string Text(string path)
    {
        try
        {
            return workspace.Read(path) ?? "";
        }
        catch (Exception unreadable) when (unreadable is DamagedDocument or Refusal)
        {
            return "- unreadable";
        }
    }

    // Neither a name nor a time tells that a text is the same; its digest does.
    private static string MarkOf(string path, string text) =>
        $"{Paths.SessionOfAudit(path)} {Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())))}";
}
