using GitSession.Framework.Audit;

namespace GitSession.Review;

/// <summary>What is wrong in an audit log: lines that cannot be read, and lines that it had and has no more.</summary>
public static class AuditCheck
{
    /// <param name="before">Its text where the branch began; null where it was not there, or that is not asked.</param>
    public static IEnumerable<DocumentFinding> Run(string path, string text, string? before)
    {
        var damaged = AuditDocument.Parse(path, text).Damaged.Select(line => DocumentFinding.Of(line, DocumentFault.AuditLineDamaged));
        return before is not null && Lost(before, text) is { } at ? [.. damaged, new DocumentFinding(path, at, DocumentFault.AuditRewritten)] : [.. damaged];
    }

    // Lines of two branches may stand in each other's midst after a merge, and line ends are git's to convert.
    private static int? Lost(string before, string now)
    {
        var lines = Lines(now);
        var at = 0;
        foreach (var line in Lines(before).Where(line => line is not ""))
        {
            var found = Array.IndexOf(lines, line, at);
            if (found < 0)
                return Math.Min(at + 1, lines.Length);
            at = found + 1;
        }
        return null;
    }

    private static string[] Lines(string text) => [.. text.TrimEnd().Split('\n').Select(line => line.TrimEnd())];
}
