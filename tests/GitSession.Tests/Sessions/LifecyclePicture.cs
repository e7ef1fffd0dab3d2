using System.Text;
using GitSession.Sessions;

namespace GitSession.Tests.Sessions;

/// <summary>The table of what a start does to a live session, as a page with a diagram.</summary>
internal static class LifecyclePicture
{
    public static string Draw()
    {
        var text = new StringBuilder("""
            # The lifecycle of a session

            `git session start` opens a session and `git session close` ends it. When a start finds a session that is live in the same
            worktree, one table decides what becomes of that session, by the state it is in and by what the start was told. This page is
            rendered from the table in `Lifecycle.cs`, and a test holds the two together.

            | live session | `start` | `start --beside` | `start --recover` |
            |---|---|---|---|

            """);
        foreach (var state in Enum.GetValues<LiveState>())
            text.Append($"| {Words(state)} | {string.Join(" | ", Enum.GetValues<StartChoice>().Select(choice => Words(Lifecycle.AtStart(state, choice))))} |\n");
        text.Append("\n```mermaid\nstateDiagram-v2\n    [*] --> Live: start\n    Live --> Live: focus, loop, goal, note\n    Live --> Closed: close\n");
        text.Append("    Closed --> [*]: a journal entry, closed\n    Interrupted --> [*]: a journal entry, interrupted\n");
        foreach (var state in Enum.GetValues<LiveState>())
        {
            text.Append($"    Live --> {state}: {Words(state)}\n");
            foreach (var effect in Enum.GetValues<StartChoice>().GroupBy(choice => Lifecycle.AtStart(state, choice)))
                text.Append($"    {state} --> {Target(effect.Key)}: {string.Join(", ", effect.Select(Words))}{Remark(effect.Key)}\n");
        }
        return text.Append("```\n").ToString();
    }

    private static string Target(StartEffect effect) => effect is StartEffect.Recover ? "Interrupted" : "Live";

    private static string Remark(StartEffect effect) => effect is StartEffect.Recover ? "" : $" ({Words(effect)})";

    private static string Words(LiveState state) => state switch
    {
        LiveState.OwnerGone => "its owner is gone",
        LiveState.Stale => "untouched for longer than session.stale_after",
        LiveState.Yours => "yours",
        _ => "another's, or nobody knows whose",
    };

    private static string Words(StartChoice choice) => choice is StartChoice.Plain ? "start" : $"start --{choice.ToString().ToLowerInvariant()}";

    private static string Words(StartEffect effect) => effect switch
    {
        StartEffect.Recover => "recovered as interrupted",
        StartEffect.LeaveAlone => "left alone",
        StartEffect.RefuseYours => "refused: close it first",
        _ => "refused: it is named",
    };
}
