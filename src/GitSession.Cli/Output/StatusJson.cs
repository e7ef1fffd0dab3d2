using System.Text.Json;
using GitSession.Memory;
using GitSession.Operations.Incidents;
using GitSession.Sessions;

namespace GitSession.Cli.Output;

/// <summary>The same answer for a program.</summary>
internal static class StatusJson
{
    public static void Members(Utf8JsonWriter json, StatusReport report, OpenIncidents incidents)
    {
        var memory = report.Session?.Memory ?? WorkingMemory.Empty with { Loops = report.Next.Loops };
        json.Maybe("session", report.Session, SessionMembers);
        MemoryJson.FocusAndStack(json, memory.Focus, memory.Stack);
        json.List("open_loops", LoopOrder.Sort(memory.Loops), MemoryJson.Members);
        json.List("goals", memory.Goals, MemoryJson.Members);
        json.Block("inherited", inherited => InheritedMembers(inherited, report));
        json.Texts("reminders", StatusText.Reminders(report, incidents));
    }

    public static void SessionMembers(Utf8JsonWriter json, LiveSession session)
    {
        json.WriteString("id", session.Id);
        json.WriteString("mode", session.Mode);
        json.Time("started_at", session.StartedAt);
        json.WriteString("branch", session.Branch);
    }

    private static void EntryMembers(Utf8JsonWriter json, InheritedEntry entry)
    {
        json.WriteString("id", entry.Id);
        json.WriteString("path", entry.Path);
        json.WriteString("title", entry.Title);
        json.WriteString("author", entry.Author);
        json.WriteString("commit", entry.Commit);
    }

    private static void InheritedMembers(Utf8JsonWriter json, StatusReport report)
    {
        var entries = report.Session is { } session
            ? session.Inherited.Entries.Select(entry => (entry.Id, entry.Path))
            : report.Next.From.Select(entry => (entry.Id, entry.Path));
        var notes = report.Session?.Inherited.Notes ?? report.Next.Notes;
        json.Texts("from", entries.Select(entry => entry.Id));
        json.Texts("journal_entries", entries.Select(entry => entry.Path));
        json.Texts("notes", notes.Select(MemoryText.Line));
        json.List("entries", report.Session?.Inherited.Entries ?? report.Next.From.ConvertAll(entry => InheritedEntry.Of(entry)), EntryMembers);
        json.List("held_back", report.Next.HeldBack, HeldBackJson.Members);
    }
}
