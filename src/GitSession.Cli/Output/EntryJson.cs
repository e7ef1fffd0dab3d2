using System.Text.Json;
using GitSession.Journal;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>An entry for a program: the keys of its front matter, and its loops and notes.</summary>
internal static class EntryJson
{
    public static void Members(Utf8JsonWriter json, Entry entry, DocumentAuthor? author)
    {
        json.WriteString("session", entry.Id);
        json.WriteString("path", entry.Path);
        json.WriteString("title", entry.Title);
        json.WriteString("mode", entry.Mode);
        json.WriteString("status", MemoryJson.Word(entry.Status));
        json.Time("started_at", entry.StartedAt);
        json.Time("ended_at", entry.EndedAt);
        json.WriteString("branch", entry.Branch);
        json.Texts("inherited_from", entry.InheritedFrom);
        json.List("goals", entry.Goals, MemoryJson.Members);
        json.WriteString("summary", entry.Summary);
        json.List("loops", entry.Loops, Members);
        json.List("notes", entry.Notes, MemoryJson.Members);
        json.WriteString("author", author?.Name);
        json.WriteString("author_email", author?.Email);
        json.WriteString("commit", author?.Commit);
    }

    private static void Members(Utf8JsonWriter json, LoopLine line)
    {
        json.WriteString("id", line.Id);
        json.WriteString("description", line.Description);
        json.WriteString("context", line.Context);
        json.WriteString("urgency", MemoryJson.Word(line.Urgency));
        json.WriteString("type", MemoryJson.Word(line.Type));
        json.Time("opened_at", line.OpenedAt);
        json.WriteBoolean("closed", line.Closed);
    }
}
