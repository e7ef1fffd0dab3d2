using System.Text.Json;
using GitSession.Framework.Audit;

namespace GitSession.Cli.Output;

/// <summary>A line of an audit log as JSON, with its keys.</summary>
internal static class AuditJson
{
    public static void Members(Utf8JsonWriter json, AuditLine line)
    {
        json.Time("at", line.At);
        json.WriteString("service", line.Service);
        json.WriteString("action", line.Action);
        if (line.Allowed is { } allowed)
            json.WriteBoolean("allowed", allowed);
        else
            json.WriteNull("allowed");
        json.WriteString("domain", line.Domain);
        json.WriteString("boundary", line.Boundary);
        json.WriteString("rule", line.Rule);
        json.WriteString("severity", line.Severity);
        json.WriteString("context", line.Context);
        json.List("violations", line.Violations, Members);
        json.Block("metadata", inner => Metadata(inner, line));
        if (line.DurationMs is { } duration)
            json.WriteNumber("duration_ms", duration);
    }

    private static void Members(Utf8JsonWriter json, AuditViolation violation)
    {
        json.WriteString("rule", violation.Rule);
        json.WriteString("text", violation.Text);
        json.WriteString("severity", violation.Severity);
        json.WriteString("details", violation.Details);
    }

    // A figure is one here too.
    private static void Metadata(Utf8JsonWriter json, AuditLine line)
    {
        foreach (var (key, value) in line.Metadata.DistinctBy(fact => fact.Key))
        {
            if (line.Number(key) is { } number)
                json.WriteNumber(key, number);
            else if (value is "true" or "false")
                json.WriteBoolean(key, value is "true");
            else
                json.WriteString(key, value);
        }
    }
}
