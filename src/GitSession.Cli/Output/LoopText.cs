using GitSession.Memory;

namespace GitSession.Cli.Output;

/// <summary>One loop with all that is known of it.</summary>
internal static class LoopText
{
    public static void Write(TextWriter output, OpenLoop loop, DateTimeOffset now)
    {
        output.WriteLine(MemoryText.Line(loop));
        output.WriteLine($"  why: {loop.Context ?? "[no context]"}");
        output.WriteLine($"  type: {MemoryJson.Word(loop.Type)}");
        output.WriteLine($"  opened: {RelativeTime.Of(loop.OpenedAt, now)}{(loop.OpenedIn is { } session ? $", in {session}" : "")}");
        if (loop.Carried > 0)
            output.WriteLine($"  carried: by {Plural.Of(loop.Carried, "session")} since");
    }
}
