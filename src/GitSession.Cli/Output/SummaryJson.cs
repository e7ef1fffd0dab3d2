using System.Globalization;
using System.Text.Json;
using GitSession.Operations.Figures;
using GitSession.Review.Summary;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>What the sessions on a branch did, as JSON. Nothing is left out of its lists.</summary>
internal static class SummaryJson
{
    public static void Members(Utf8JsonWriter json, BranchSummary summary)
    {
        json.WriteString("base", summary.Base);
        json.WriteString("commit", summary.Commit);
        json.List("sessions", summary.Sessions, Session);
        json.Block("loops", inner => Loops(inner, summary.Loops));
        json.List("due", summary.Due, Due);
        json.List("progress", summary.Progress, Progress);
        json.List("incidents", summary.Operations.Incidents, Incident);
        json.List("missed", summary.Operations.Missed, Missed);
        json.Texts("reports", summary.Operations.Reports);
        json.Maybe("health", summary.Health, Health);
        json.Block("findings", inner =>
        {
            inner.WriteNumber("errors", summary.Errors);
            inner.WriteNumber("warnings", summary.Warnings);
        });
        json.List("damaged", summary.Damaged, HandedJson.Damage);
    }

    private static void Session(Utf8JsonWriter json, BranchSession session)
    {
        json.WriteString("id", session.Entry.Id);
        json.WriteString("title", session.Entry.Title);
        json.WriteString("path", session.Entry.Path);
        json.WriteString("mode", session.Entry.Mode);
        json.WriteString("status", MemoryJson.Word(session.Entry.Status));
        json.Time("started_at", session.Entry.StartedAt);
        json.Time("ended_at", session.Entry.EndedAt);
        json.WriteString("summary", session.FirstLine);
        json.Block("goals", goals =>
        {
            goals.WriteNumber("met", session.Met);
            goals.WriteNumber("missed", session.Missed);
            goals.WriteNumber("undecided", session.Undecided);
        });
        Number(json, "commits", session.Commits);
    }

    private static void Loops(Utf8JsonWriter json, BranchLoops loops)
    {
        json.List("opened", loops.Opened, MemoryJson.Members);
        json.List("closed", loops.Closed, (inner, closing) =>
        {
            inner.WriteString("id", closing.Loop.Id);
            inner.WriteString("description", closing.Loop.Description);
            inner.WriteString("type", MemoryJson.Word(closing.Loop.Type));
            inner.WriteString("closed_in", closing.In.Id);
        });
        Number(json, "open", loops.Open);
    }

    private static void Due(Utf8JsonWriter json, DueDecision due)
    {
        json.WriteString("kind", WordOf.Text(due.Kind));
        json.WriteString("path", due.Path);
        json.WriteString("id", due.Id);
        json.WriteString("title", due.Title);
        json.WriteString("on", due.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("boxes", due.Boxes);
    }

    private static void Progress(Utf8JsonWriter json, ProgressStep step)
    {
        json.WriteString("place", step.Place);
        json.WriteString("from", step.From);
        json.WriteString("to", step.To);
    }

    private static void Incident(Utf8JsonWriter json, IncidentStep step)
    {
        json.WriteString("id", step.Incident.Id);
        json.WriteString("path", step.Incident.Path);
        json.WriteString("title", step.Incident.Title);
        json.WriteString("class", step.Incident.Class?.ToString());
        json.WriteString("before", step.Before is { } before ? WordOf.Text(before) : null);
        json.WriteString("status", WordOf.Text(step.Incident.Status));
    }

    private static void Missed(Utf8JsonWriter json, Metric metric)
    {
        json.WriteString("name", metric.Name);
        json.WriteString("unit", metric.Unit);
        json.WriteNumber("value", metric.Last?.Value ?? 0);
        json.WriteString("target", metric.Target?.Range.ToString());
    }

    private static void Health(Utf8JsonWriter json, BranchHealth health)
    {
        json.WriteNumber("sessions", health.Sessions);
        json.WriteNumber("decisions", health.Decisions);
        Number(json, "score", health.Score);
        json.List("refused", health.Refused, (inner, pattern) =>
        {
            inner.WriteString("reason", pattern.Reason);
            inner.WriteString("text", pattern.Text);
            inner.WriteNumber("occurrences", pattern.Occurrences);
        });
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
