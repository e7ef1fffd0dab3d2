using GitSession.Memory;
using GitSession.Sessions;

namespace GitSession.Cli.Output;

/// <summary>What is in hand, and what became of what was.</summary>
internal static class FocusText
{
    public const string EmptyStack = "[empty - nothing suspended]";

    public static void Write(TextWriter output, WorkingMemory memory, DateTimeOffset now)
    {
        output.WriteLine(memory.Focus is { } focus ? $"Focus: {MemoryText.Line(focus, now)}" : "Focus: [none - nothing in hand]");
        MemoryText.Block(output, "Attention Stack:", memory.Stack.Items.Select(suspended => MemoryText.Line(suspended, now)), "empty - nothing suspended");
    }

    public static void WriteChange(TextWriter output, SessionEdit edit)
    {
        var (before, after) = (edit.Before.Memory, edit.After.Memory);
        if (ReferenceEquals(before, after))
            output.WriteLine(EmptyStack);
        foreach (var handled in after.Handled.Skip(before.Handled.Count))
            output.WriteLine(handled.Abandoned ? $"Given up: {handled.Description}" : $"Done: {handled.Description}");
        if (after.Stack.Depth > before.Stack.Depth && after.Stack.Peek() is { } suspended)
            output.WriteLine($"Suspended: {suspended.Description}");
        foreach (var loop in after.Loops.Except(before.Loops))
            output.WriteLine($"Opened: {MemoryText.Line(loop)}");
        if (after.Focus is { } focus && after.Focus != before.Focus)
            output.WriteLine(after.Stack.Depth < before.Stack.Depth ? $"Resumed: {MemoryText.Line(focus, edit.Now)}" : $"Focus: {focus.Description}");
    }
}
