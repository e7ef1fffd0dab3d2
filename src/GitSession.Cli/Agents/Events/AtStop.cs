using GitSession.Cli.Output;
using GitSession.Sessions;

namespace GitSession.Cli.Agents.Events;

/// <summary>The agent pauses: what waits is told to the person, once in a while, or kept for the next prompt. It never makes the agent go on.</summary>
internal static class AtStop
{
    private const int Most = 5;

    public static AgentAnswer Run(AgentCall call)
    {
        if (call.SessionId() is not { } id)
            return AgentAnswer.Nothing;
        var caller = call.Made.CallerOf(id);
        if (call.Dialect.TellsPersonAtStop)
            return call.Reminder.Run(caller) is { IsEmpty: false } due
                ? new AgentAnswer { ToPerson = string.Join('\n', due.Take(Most).Select(MemoryText.Line)) }
                : AgentAnswer.Nothing;
        if (call.Reminder.IsDue(caller))
            call.Count(ActivityKind.Held);
        return AgentAnswer.Nothing;
    }
}
