using System.Collections.Immutable;
using GitSession.Framework;
using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What a start says of the framework: whether its services work, and how it did in the last session that has an audit log.</summary>
/// <param name="Last">Null where none has one.</param>
public sealed record FrameworkAtStart(ImmutableArray<(string Service, bool Works)> Services, FrameworkReport? Last)
{
    /// <summary>One log is read, and no other: a start does not wait for a long history.</summary>
    public static FrameworkAtStart Read(IWorkspace workspace, DateTimeOffset now)
    {
        var last = workspace.List(Paths.AuditLogs).Select(Paths.SessionOfAudit).OfType<string>().Max(StringComparer.Ordinal);
        return new FrameworkAtStart(SelfCheck.Run(now), last is null ? null : Of(workspace, last, now));
    }

    private static FrameworkReport? Of(IWorkspace workspace, string session, DateTimeOffset now)
    {
        try
        {
            return FrameworkReport.OfSession(session, new AuditLog(workspace).Read(session), AllFigures.Of([]), SessionSigns.None, now);
        }
        catch (Exception unreadable) when (unreadable is DamagedDocument or Refusal)
        {
            return null;
        }
    }
}
