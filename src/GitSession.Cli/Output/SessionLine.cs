using GitSession.Framework.Pressure;
using GitSession.Memory;
using GitSession.Sessions;

namespace GitSession.Cli.Output;

/// <summary>A session in one line: what is in hand, how deep the stack is, what is open, how full the agent's context is, how high the pressure.</summary>
internal static class SessionLine
{
    private const int LongestFocus = 50;

    public static string Of(LiveSession? session, PressureLevel pressure)
    {
        if (session is null)
            return "no session";
        var (memory, high) = (session.Memory, session.Memory.Loops.Count(loop => loop.Urgency is Urgency.High));
        return string.Join(" · ", new[]
        {
            QuotedText.Neutral(Short(memory.Focus?.Description ?? "nothing in hand")),
            memory.Stack.Depth is > 0 and var depth ? $"{depth} suspended" : null,
            memory.Loops.Count is > 0 and var loops ? Plural.Of(loops, "loop") + (high > 0 ? $" ({high} high)" : "") : null,
            session.Tokens is { } tokens ? $"{tokens.Percent} % used" : null,
            pressure > PressureLevel.Normal ? $"{PressureText.Word(pressure)} pressure" : null,
        }.OfType<string>());
    }

    private static string Short(string focus) => focus.Length <= LongestFocus ? focus : focus[..(LongestFocus - 1)].TrimEnd() + "…";
}
