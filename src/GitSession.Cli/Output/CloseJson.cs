using System.Text.Json;
using GitSession.Sessions;

namespace GitSession.Cli.Output;

/// <summary>What a close did, for a program.</summary>
internal static class CloseJson
{
    public static void Members(Utf8JsonWriter json, CloseReport report, CloseRequest request)
    {
        json.WriteString("session", report.Session.Id);
        json.WriteString("journal_entry", report.Entry.Path);
        json.WriteNull("handoff");
        json.WriteString("commit", report.Commit);
        json.List("phases", ClosePhase.Of(report, request), (phase, step) =>
        {
            phase.WriteString("name", step.Name);
            phase.WriteString("status", step.Status);
            phase.WriteString("detail", step.Detail);
        });
    }
}
