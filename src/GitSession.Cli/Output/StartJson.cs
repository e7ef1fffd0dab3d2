using System.Text.Json;
using GitSession.Cli.Sources;
using GitSession.Journal;
using GitSession.Sessions;

namespace GitSession.Cli.Output;

/// <summary>What a start says to a program: the status, and what the start itself did.</summary>
internal static class StartJson
{
    public const string SkipReason = "this version does not run checks";

    public static void Members(Utf8JsonWriter json, StartReport report, IReadOnlyList<string> checks, IReadOnlyList<SourceReport> sources)
    {
        StatusJson.Members(json, new StatusReport(report.Session, Inheritance.Nothing, report.Reminders, report.Now));
        json.List("checks", checks, (check, name) =>
        {
            check.WriteString("name", name);
            check.WriteString("status", "skip");
            check.WriteString("detail", SkipReason);
        });
        json.List("sources", sources, (source, told) =>
        {
            source.WriteString("layer", told.Layer);
            source.WriteString("name", told.Name);
            source.Texts("lines", told.Lines);
            source.WriteString("trouble", told.Trouble);
        });
        json.Maybe("restart", report.Restart, (inner, restart) =>
        {
            inner.Time("closed_at", restart.ClosedAt);
            inner.WriteString("recovery_doc", restart.RecoveryDocument);
            inner.WriteString("instructions", restart.Instructions);
        });
        json.Texts("recovered", report.Recovered.Select(recovered => recovered.Session.Id));
    }
}
