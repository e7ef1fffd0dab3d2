using System.Collections.Immutable;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// A commit is a natural pause: what waits is named, at most once in `session.remind_after`.
/// It gives way to whoever holds the lock, because a reminder may come later or never.
/// </summary>
public sealed class RemindAfterCommit(IWorkspace workspace, LiveSessions sessions, Settings settings, TimeProvider time)
{
    /// <summary>Whether there is something to say after this commit.</summary>
    public bool IsDue(Caller caller) => Due(caller).Reminders is not [];

    public bool IsDue(LiveSession session) => Due(session).Reminders is not [];

    /// <summary>What there is to say, and the session remembers that it was said.</summary>
    public ImmutableArray<Reminder> Run(Caller caller)
    {
        using var turn = workspace.TryLock();
        if (turn is null || Due(caller) is not ({ } session, not [], var now) due)
            return [];
        sessions.Save(session with { RemindedAt = now });
        return due.Reminders;
    }

    private (LiveSession? Session, ImmutableArray<Reminder> Reminders, DateTimeOffset Now) Due(Caller caller) =>
        sessions.Find(caller) is { } session ? Due(session) : (null, [], default);

    private (LiveSession? Session, ImmutableArray<Reminder> Reminders, DateTimeOffset Now) Due(LiveSession session)
    {
        var now = Times.Now(time);
        return now - session.RemindedAt < settings.RemindAfter
            ? (null, [], now)
            : (session, Reminders.AfterCommit(session.Memory, session.StartedAt, settings, now), now);
    }
}
