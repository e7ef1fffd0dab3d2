using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Changes what a live session has on its mind.</summary>
public sealed class EditSession(IWorkspace workspace, TimeProvider time)
{
    /// <param name="decide">What the session's memory becomes, given the session and the time.</param>
    /// <exception cref="Refusal">No session is meant, or the change cannot be made.</exception>
    public SessionEdit Run(Caller caller, Func<LiveSession, DateTimeOffset, WorkingMemory> decide)
    {
        var sessions = new LiveSessions(workspace);
        using var turn = workspace.Lock();
        var before = sessions.Pick(caller);
        var now = Times.Now(time);
        var after = before with { Memory = decide(before, now) };
        sessions.Save(after);
        return new SessionEdit(before, after, now);
    }
}
