using GitSession.Cli.Output;
using GitSession.Sessions;
using GitSession.Text;

namespace GitSession.Cli.Doctor;

/// <summary>Whether the live sessions of this worktree can be read, and whether one of them was interrupted.</summary>
internal static class SessionsLook
{
    public static Diagnosis Run(Composition made, string name)
    {
        var (sessions, now) = (new LiveSessions(made.Workspace), Times.Now(made.Around.Time));
        var live = sessions.All();
        var interrupted = live.FindAll(session =>
            Lifecycle.StateOf(session.Glance, made.CallerOf(), sessions.TouchedAt(session.Glance), made.Settings, now) is LiveState.OwnerGone or LiveState.Stale);
        return interrupted is [var first, ..]
            ? Diagnosis.Warn(name, $"{first.Id} was interrupted{(interrupted.Count > 1 ? $", as {interrupted.Count - 1} more" : "")}; the next start recovers it", "git session start")
            : Diagnosis.Pass(name, live is [] ? "none is open" : $"{Plural.Of(live.Count, "session")} open");
    }
}
