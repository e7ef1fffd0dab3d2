using System.Globalization;
using GitSession.Cli.Output;
using GitSession.Framework.Audit;
using GitSession.Framework.Pressure;
using GitSession.Sessions;

namespace GitSession.Cli.Agents.Events;

/// <summary>Measures the pressure at a prompt. That it rose to a high level, and that errors came in a burst, is told once each.</summary>
internal static class PressureAtPrompt
{
    /// <param name="activity">What the agent did so far, this prompt included.</param>
    public static IEnumerable<string> Lines(AgentCall call, LiveSession session, AgentActivity activity)
    {
        if (call.Made.Pressure(session, activity) is not { } verdict)
            return [];
        call.Tell(session, ActivityKind.Pressure, verdict.Score.ToString("0.####", CultureInfo.InvariantCulture));
        call.Keep(VerdictLines.Of(verdict, call.Now));
        return [.. Level(call, session, verdict, activity.ToldLevel), .. Burst(call, session, activity)];
    }

    // A level that was left is forgotten, so that it is told again when it comes back.
    private static IEnumerable<string> Level(AgentCall call, LiveSession session, PressureVerdict verdict, PressureLevel told)
    {
        var rose = verdict.Level > told && verdict.RequiresVerification;
        if (rose || verdict.Level < told)
            call.Tell(session, ActivityKind.Level, verdict.Level.ToString().ToLowerInvariant());
        return rose ? [AgentText.Quoted(PressureText.Line(verdict))] : [];
    }

    private static IEnumerable<string> Burst(AgentCall call, LiveSession session, AgentActivity activity)
    {
        var burst = activity.Errors.LastBurst(call.Now);
        if (burst is null || burst <= activity.BurstToldAt)
            return [];
        call.Tell(session, ActivityKind.Burst);
        return [AgentText.Quoted(PressureText.Burst)];
    }
}
