using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;
using GitSession.World;

namespace GitSession.Review.Summary;

/// <summary>Adds up the audit logs of the sessions of a branch.</summary>
internal static class ReadBranchHealth
{
    /// <param name="sessions">Their ids.</param>
    /// <returns>Null where nothing was decided in them.</returns>
    public static BranchHealth? Run(BranchDocuments documents, IReadOnlySet<string> sessions)
    {
        var logs = documents.Where(path => Paths.IsBelow(path, Paths.AuditLogs) && Paths.SessionOfAudit(path) is { } session && sessions.Contains(session));
        var figures = documents.Read(logs, (path, text) => Figures(documents, path, text));
        if (figures.Sum(one => one.Events) is 0)
            return null;
        var report = new FrameworkReport(null, SessionFigures.Sum("", figures));
        return new BranchHealth(figures.Length, report.Figures.Events, Health.Of(report.Figures, []).Score, report.Patterns);
    }

    private static SessionFigures Figures(BranchDocuments documents, string path, string text)
    {
        var trail = AuditDocument.Parse(path, text);
        documents.Note(trail.Damaged);
        return SessionFigures.Of(Paths.SessionOfAudit(path) ?? "", trail);
    }
}
