using GitSession.Cli.Output;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Agents.Events;

/// <summary>A person said something: a phrase may mean a command, and what waits is named now and then.</summary>
internal static class AtPrompt
{
    public static AgentAnswer Run(AgentCall call)
    {
        if (!call.Dialect.TakesContextAtPrompt)
            return Unheard(call);
        var lines = new List<string>();
        if (Phrases.CommandFor(call.Event.Prompt) is { } command)
            lines.Add(AgentText.Meant(command));
        if (call.Session() is { } session)
            lines.AddRange(Lines(call, session));
        else
            lines.Add(Closed(call));
        return lines is [] ? AgentAnswer.Nothing : new AgentAnswer { Context = string.Join('\n', lines) };
    }

    // What nobody would hear is kept for when somebody does.
    private static AgentAnswer Unheard(AgentCall call)
    {
        call.Count(activity => activity with { Prompts = activity.Prompts + 1 });
        return AgentAnswer.Nothing;
    }

    private static List<string> Lines(AgentCall call, LiveSession session)
    {
        var lines = new List<string>();
        var isTime = IsTime(session, call.Made);
        if (session.Memory.Focus is null && session.Activity.Prompts == 0)
            lines.Add(AgentText.Propose(call.Event.Prompt));
        else if (session.Memory.Focus is null && isTime)
            lines.Add(AgentText.NothingInHand);
        if (session.Tokens?.Due is { } share)
            lines.Add(AgentText.Checkpoint(session.Tokens, share));
        lines.AddRange(call.Reminder.Run(call.Made.CallerOf(session.Id)).Select(reminder => AgentText.Quoted(MemoryText.Line(reminder))));
        call.Follow((live, now) => Heard(live) with { RemindedAt = isTime && session.Memory.Focus is null ? now : live.RemindedAt });
        return lines;
    }

    private static LiveSession Heard(LiveSession session) => session with
    {
        Activity = session.Activity with { Prompts = session.Activity.Prompts + 1, Held = false },
        Tokens = session.Tokens?.Told(),
    };

    private static bool IsTime(LiveSession session, Composition made) =>
        !(Times.Now(made.Around.Time) - session.RemindedAt < made.Settings.RemindAfter);

    private static string Closed(AgentCall call) =>
        call.Made.Workspace.Read(Paths.CompletionMarker) is null ? AgentText.NoSession : AgentText.SessionClosed;
}
