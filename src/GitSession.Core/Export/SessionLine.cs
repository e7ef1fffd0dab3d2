using System.Text.Json;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Export;

/// <summary>A session that has ended, with all that its entry says.</summary>
internal static class SessionLine
{
    public static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteString("id", entry.Id);
        json.WriteString("path", entry.Path);
        json.Said("title", entry.Title);
        json.Said("mode", entry.Mode);
        json.WriteString("status", WordOf.Text(entry.Status));
        json.Time("started_at", entry.StartedAt);
        json.Time("ended_at", entry.EndedAt);
        json.Said("branch", entry.Branch);
        json.Ids("inherited_from", entry.InheritedFrom);
        json.List("goals", entry.Goals, Write);
        json.List("open_loops_at_end", entry.OpenLoops, LoopJson.Write);
        json.List("closed_loops", entry.Loops.Where(line => line.Closed), LoopJson.Write);
        json.Said("summary", entry.Summary);
        json.List("notes", entry.Notes, Write);
        json.Texts("learnings", entry.Learnings);
        json.Ids("produced", entry.Produced);
    }

    private static void Write(Utf8JsonWriter json, Goal goal)
    {
        json.Said("description", goal.Description);
        json.Truth("achieved", goal.Achieved);
    }

    private static void Write(Utf8JsonWriter json, Note note)
    {
        json.WriteString("kind", WordOf.Text(note.Kind));
        json.Said("text", note.Text);
    }
}
