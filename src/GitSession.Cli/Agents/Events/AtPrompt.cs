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
        LiveSession? before = null;
        var session = call.Follow((live, now) => Count(before = live, call.Made.Settings, now));
        lines.AddRange(session is null || before is null ? [Closed(call)] : Lines(call, before, session));
        return lines is [] ? AgentAnswer.Nothing : new AgentAnswer { Context = string.Join('\n', lines) };
    }

    // What nobody would hear is kept for when somebody does.
    private static AgentAnswer Unheard(AgentCall call)
    {
        call.Count(activity => activity with { Prompts = activity.Prompts + 1 });
        return AgentAnswer.Nothing;
    }

    private static LiveSession Count(LiveSession session, Settings settings, DateTimeOffset now) => session with
    {
        Activity = session.Activity with { Prompts = session.Activity.Prompts + 1, Held = false },
        Tokens = session.Tokens?.Told(),
        RemindedAt = IsAdrift(session) && session.Activity.Prompts > 0 && IsTime(session, settings, now) ? now : session.RemindedAt,
    };

    private static IEnumerable<string> Lines(AgentCall call, LiveSession before, LiveSession session)
    {
        if (IsAdrift(session) && before.Activity.Prompts == 0)
            yield return AgentText.Propose(call.Event.Prompt);
        else if (IsAdrift(session) && before.RemindedAt != session.RemindedAt)
            yield return AgentText.NothingInHand;
        if (before.Tokens?.Due is { } share)
            yield return AgentText.Checkpoint(before.Tokens, share);
        foreach (var reminder in call.Reminder.Run(call.Made.CallerOf(session.Id)))
            yield return AgentText.Quoted(MemoryText.Line(reminder));
    }

    private static bool IsAdrift(LiveSession session) => session.Memory.Focus is null;

    private static bool IsTime(LiveSession session, Settings settings, DateTimeOffset now) => !(now - session.RemindedAt < settings.RemindAfter);

    private static string Closed(AgentCall call) =>
        call.Made.Workspace.Read(Paths.CompletionMarker) is null ? AgentText.NoSession : AgentText.SessionClosed;
}
