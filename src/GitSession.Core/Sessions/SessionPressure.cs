using GitSession.Framework.Pressure;
using GitSession.Memory;

namespace GitSession.Sessions;

/// <summary>Measures the pressure on the agent of a session by what the session and its agent's events say.</summary>
public static class SessionPressure
{
    /// <summary>The pressure now; null where no agent works in the session, so that there is nothing to measure.</summary>
    /// <param name="instructions">The number of active rules, counted only where it is needed.</param>
    public static PressureVerdict? Of(LiveSession session, AgentActivity activity, Func<int> instructions, DateTimeOffset now) =>
        session is { Agent: null, Tokens: null } && activity == AgentActivity.None
            ? null
            : ContextPressureMonitor.Analyze(Inputs(session, activity, instructions(), now), activity.Errors, activity.Pressure, now);

    public static PressureInputs Inputs(LiveSession session, AgentActivity activity, int instructions, DateTimeOffset now) => new()
    {
        Tokens = session.Tokens is { } tokens ? Math.Max(tokens.Used, 0) / (double)tokens.Budget : 0,
        Messages = activity.Prompts,
        Complexity = Complexity(session, activity).Value,
        Errors = activity.Errors.Recent(now),
        Instructions = instructions,
    };

    /// <summary>
    /// Suspended focuses are the depth and changed files the files. Where there are neither, the tasks of the session count: open goals,
    /// and loops that were opened in it or are to be closed in it. What merely was carried here is no task of its.
    /// </summary>
    private static TaskComplexity Complexity(LiveSession session, AgentActivity activity) => new()
    {
        Depth = session.Memory.Stack.Depth,
        Files = activity.Files.Count,
        Tasks = session.Memory.Goals.Count(goal => goal.Achieved is null) + session.Memory.Loops.Count(loop => loop is { Carried: 0 } or { Urgency: Urgency.High }),
    };
}
