using System.Text.Json;
using GitSession.Sessions;

namespace GitSession.Cli.Output;

/// <summary>What a close did, for a program.</summary>
internal static class CloseJson
{
    public static void Members(Utf8JsonWriter json, CloseReport report)
    {
        json.WriteString("session", report.Session.Id);
        json.WriteString("journal_entry", report.Entry.Path);
        json.WriteString("handoff", report.HandoffPath);
        json.WriteString("commit", report.Commit);
        json.List("phases", report.Phases, (phase, went) =>
        {
            phase.WriteString("name", JsonNamingPolicy.SnakeCaseLower.ConvertName(went.Phase.ToString()));
            phase.WriteString("status", MemoryJson.Word(went.Verdict));
            phase.WriteString("detail", went.Detail);
            phase.Texts("notes", went.Notes);
        });
        json.Maybe("push", report.Push, (push, went) =>
        {
            push.WriteString("status", went.Pushed ? "pass" : "fail");
            push.WriteString("detail", went.Detail);
        });
    }
}
