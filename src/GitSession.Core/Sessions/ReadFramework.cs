using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;
using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Reads how the framework did: in the session that is meant, beside the sessions before it, or in all of them.</summary>
public sealed class ReadFramework(IWorkspace workspace, TimeProvider time)
{
    /// <summary>The live session, or the one that the caller names; all together where none is live.</summary>
    public FrameworkReport Run(Caller caller)
    {
        var all = new ReadFigures(workspace, time).Run();
        var (session, trail) = caller.Session is null && new LiveSessions(workspace).FindId(caller) is null ? (null, AuditTrail.Empty) : new SessionAudit(workspace, time).Run(caller);
        return session is null ? FrameworkReport.OfAll(all)
            : new LiveSessions(workspace).Read(session) is { } live ? Of(live, trail, all, worked: false)
            : FrameworkReport.OfSession(session, trail, all, SessionSigns.None, Times.Now(time));
    }

    /// <summary>The same for a session that lives.</summary>
    /// <param name="worked">Something was committed in it.</param>
    public FrameworkReport Of(LiveSession session, AllFigures all, bool worked) => Of(session, new AuditLog(workspace).Read(session.Id), all, worked);

    public FrameworkReport OfAll() => FrameworkReport.OfAll(new ReadFigures(workspace, time).Run());

    private FrameworkReport Of(LiveSession session, AuditTrail trail, AllFigures all, bool worked)
    {
        var activity = new ActivityLog(workspace, time).Read(session.Id);
        var signs = SignsOfSession.Of(session, activity, RuleBook.Read(workspace), trail, worked);
        return FrameworkReport.OfSession(session.Id, trail, all, signs, Times.Now(time));
    }
}
