using GitSession.Framework.Audit;

namespace GitSession.Review;

/// <summary>What is wrong in an audit log: lines that cannot be read, and lines that it had and has no more.</summary>
public static class AuditCheck
{
    /// <param name="before">Its text where the branch began; null where it was not there, or that is not asked.</param>
    public static IEnumerable<DocumentFinding> Run(string path, string text, string? before)
    {
        var damaged = AuditDocument.Parse(path, text).Damaged.Select(line => DocumentFinding.Of(line, DocumentFault.AuditLineDamaged));
        return before is not null && AuditDocument.FirstLost(before, text) is { } at ? [.. damaged, new DocumentFinding(path, at, DocumentFault.AuditRewritten)] : [.. damaged];
    }
}
