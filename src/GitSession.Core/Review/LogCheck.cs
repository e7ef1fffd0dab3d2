using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Operations.Figures;
using GitSession.World;

namespace GitSession.Review;

/// <summary>What is wrong in a file that is only added to, an audit log or metrics: lines that cannot be read, and lines that it had and has no more.</summary>
internal static class LogCheck
{
    // The log of a live session is of this worktree alone.
    public static bool IsLog(string path) => Paths.IsMetrics(path) || (Paths.IsBelow(path, Paths.AuditLogs) && Paths.SessionOfAudit(path) is not null);

    /// <param name="before">Its text where the branch began; null where it was not there, or that is not asked.</param>
    public static IEnumerable<DocumentFinding> Run(string path, string text, string? before)
    {
        var damaged = Paths.IsMetrics(path)
            ? MetricDocument.Parse(path, text).Damaged.Select(line => DocumentFinding.Of(line))
            : AuditDocument.Parse(path, text).Damaged.Select(line => DocumentFinding.Of(line, DocumentFault.AuditLineDamaged));
        return before is not null && AuditDocument.FirstLost(before, text) is { } at ? [.. damaged, Rewritten(path, at)] : [.. damaged];
    }

    /// <summary>Files of this kind that a branch took away; not those that went with their session, nor metrics whose lines stand in another file now.</summary>
    public static IEnumerable<DocumentFinding> Removed(BranchChange branch, IWorkspace workspace, IRepository repository)
    {
        var texts = new CheckedTexts(workspace);
        ImmutableArray<string> now = [.. branch.Added.Where(Paths.IsMetrics).Select(path => texts.TryRead(path, out var text) ? text : null).OfType<string>()];
        return branch.Removed.Where(path => IsLog(path) && !TakenBack.Is(branch, path) && !(Paths.IsMetrics(path) && IsKept(repository.TextAt(branch.Base, path), now)))
            .Select(path => Rewritten(path, 1));
    }

    private static bool IsKept(string? before, ImmutableArray<string> now) => before is not null && now.Any(text => AuditDocument.FirstLost(before, text) is null);

    private static DocumentFinding Rewritten(string path, int line) =>
        new(path, line, Paths.IsMetrics(path) ? DocumentFault.MetricsRewritten : DocumentFault.AuditRewritten);
}
