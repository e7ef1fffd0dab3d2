using System.Text.Json;
using GitSession.Memory;

namespace GitSession.Cli.Output;

/// <summary>The parts of a working memory as JSON, with the keys of the live session.</summary>
internal static class MemoryJson
{
    public static void Members(Utf8JsonWriter json, Focus focus)
    {
        json.WriteString("description", focus.Description);
        json.Time("started_at", focus.StartedAt);
        json.WriteString("context", focus.Context);
    }

    public static void Members(Utf8JsonWriter json, OpenLoop loop)
    {
        json.WriteString("id", loop.Id);
        json.WriteString("description", loop.Description);
        json.WriteString("context", loop.Context);
        json.WriteString("urgency", Word(loop.Urgency));
        json.WriteString("type", Word(loop.Type));
        json.Time("opened_at", loop.OpenedAt);
        json.WriteString("opened_in", loop.OpenedIn);
        json.WriteNumber("carried", loop.Carried);
    }

    public static void Members(Utf8JsonWriter json, Goal goal)
    {
        json.WriteString("description", goal.Description);
        if (goal.Achieved is { } achieved)
            json.WriteBoolean("achieved", achieved);
        else
            json.WriteNull("achieved");
    }

    public static void Members(Utf8JsonWriter json, Note note)
    {
        json.WriteString("text", note.Text);
        json.WriteString("kind", Word(note.Kind));
    }

    public static void FocusAndStack(Utf8JsonWriter json, Focus? focus, AttentionStack stack)
    {
        json.Maybe("focus", focus, Members);
        json.List("attention_stack", stack.Items.Reverse(), Members);
    }

    public static string Word<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();
}
