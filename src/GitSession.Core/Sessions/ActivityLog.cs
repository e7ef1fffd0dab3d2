using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// The log of what the agent of a live session does, beside it: a line each, only added to, because an agent reports every step that
/// it takes, several at once, and none of them may wait for the others.
/// </summary>
public sealed class ActivityLog(IWorkspace workspace, TimeProvider time)
{
    /// <summary>Adds what happened now.</summary>
    /// <param name="files">Files that were changed by it.</param>
    public void Add(string session, ActivityKind kind, params IEnumerable<string> files)
    {
        var now = Times.Text(Times.Now(time));
        var lines = files.Select(file => Line(now, ActivityKind.File, SafeText.OneLine(file))).Prepend(Line(now, kind, ""));
        workspace.Append(Paths.Activity(session), string.Concat(lines));
    }

    /// <summary>Adds what was measured or told now.</summary>
    /// <param name="text">The score or the level, where it is one.</param>
    public void Tell(string session, ActivityKind kind, string text = "") =>
        workspace.Append(Paths.Activity(session), Line(Times.Text(Times.Now(time)), kind, text));

    /// <summary>All of it together; a line that cannot be read counts for nothing.</summary>
    public AgentActivity Read(string session) =>
        (workspace.Read(Paths.Activity(session)) ?? "").Split('\n').Select(line => line.Split(' ', 3)).Aggregate(AgentActivity.None, Read);

    private static AgentActivity Read(AgentActivity before, string[] parts) =>
        parts is [var at, var kind, ..] && Times.Parse(at) is { } known && Enum.TryParse<ActivityKind>(kind, ignoreCase: true, out var what)
            ? before.With(what, known, parts is [_, _, var text] ? text : "")
            : before;

    private static string Line(string at, ActivityKind kind, string text) => $"{at} {kind.ToString().ToLowerInvariant()} {text}".TrimEnd() + "\n";
}
