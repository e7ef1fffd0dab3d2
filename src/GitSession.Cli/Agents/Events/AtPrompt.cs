using GitSession.Cli.Output;
using GitSession.Sessions;
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
        if (Adopt(call) is { } session)
            lines.AddRange(Lines(call, session, isWork: lines is []));
        else
            lines.Add(Closed(call));
        return lines is [] ? AgentAnswer.Nothing : new AgentAnswer { Context = string.Join('\n', lines) };
    }

    // Where an agent was killed and says nothing when its conversation is taken up again (OpenCode), the session would pass for one that
    // nobody works in, and the next start would end it.
    private static LiveSession? Adopt(AgentCall call)
    {
        var session = call.Session();
        return session?.Owner is { } owner && !call.Caller.Lives(owner) && call.Caller.Owner is { } mine
            ? call.Follow((live, _) => live with { Owner = mine })
            : session;
    }

    // What nobody would hear is kept for when somebody does.
    private static AgentAnswer Unheard(AgentCall call)
    {
        call.Count(ActivityKind.Prompt);
        return AgentAnswer.Nothing;
    }

    private static List<string> Lines(AgentCall call, LiveSession session, bool isWork)
    {
        var (lines, activity) = (new List<string>(), call.Activity(session));
        call.Count(ActivityKind.Prompt);
        lines.AddRange(PressureAtPrompt.Lines(call, session, activity.With(ActivityKind.Prompt, call.Now, "")));
        if (isWork)
            lines.AddRange(InstructionAtPrompt.Lines(call, activity));
        if (isWork && session.Memory.Focus is null)
            lines.AddRange(NothingInHand(call, activity));
        if (session.Tokens?.Due is { } share)
        {
            lines.Add(AgentText.Checkpoint(session.Tokens, share));
            call.Follow((live, _) => live with { Tokens = live.Tokens?.Told() });
        }
        if (call.Reminder.IsDue(session))
            lines.AddRange(call.Reminder.Run(call.Made.CallerOf(session.Id)).Select(reminder => AgentText.Quoted(MemoryText.Line(reminder))));
        return lines;
    }

    private static IEnumerable<string> NothingInHand(AgentCall call, AgentActivity activity)
    {
        var last = activity.NudgedAt;
        if (last is not null && call.Now - last < call.Made.Settings.RemindAfter)
            yield break;
        call.Count(ActivityKind.Nudged);
        yield return activity.Prompts == 0 && !string.IsNullOrWhiteSpace(call.Event.Prompt) ? AgentText.Propose(call.Event.Prompt) : AgentText.NothingInHand;
    }

    private static string Closed(AgentCall call) =>
        call.Made.Workspace.Read(Paths.CompletionMarker) is null ? AgentText.NoSession : AgentText.SessionClosed;
}
