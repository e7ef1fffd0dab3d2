using System.Text.Json;
using GitSession.Cleanup;
using GitSession.Cli.Sources;
using GitSession.Journal;
using GitSession.Sessions;

namespace GitSession.Cli.Output;

/// <summary>What a start says to a program: the status, and what the start itself did.</summary>
internal static class StartJson
{
    public static void Members(Utf8JsonWriter json, StartReport report, Handed handed, StartProtocol protocol, IReadOnlyList<SourceReport> sources, RulesAtStart rules, FrameworkAtStart framework)
    {
        StatusJson.Members(json, new StatusReport(report.Session, Inheritance.Nothing with { HeldBack = report.HeldBack }, report.Reminders, report.Now), handed.Incidents);
        ProtocolJson.Checks(json, protocol);
        HandedJson.Members(json, handed);
        json.Maybe("operations", handed.Operations, (inner, operations) => OpsJson.Members(inner, operations, isBegun: true));
        json.List("sources", sources, SourceJson.Members);
        json.Maybe("restart", report.Restart, (inner, restart) =>
        {
            inner.Time("closed_at", restart.ClosedAt);
            inner.WriteString("recovery_doc", restart.RecoveryDocument);
            inner.WriteString("instructions", restart.Instructions);
        });
        RuleCountsJson.Member(json, rules);
        json.Block("framework", inner => FrameworkJson.AtStart(inner, framework));
        json.Texts("recovered", report.Recovered.Select(recovered => recovered.Session.Id));
    }
}
