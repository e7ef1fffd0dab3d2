using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GitSession.Text;

namespace GitSession.Framework.Audit;

/// <summary>
/// An audit log as JSON lines, the form of `mongoexport` and `mongoimport`, with the field names of the collection `auditLogs` of the
/// framework that this one began with: service, action, allowed, violations with ruleId and ruleText, durationMs, timestamp.
/// </summary>
public static class AuditJsonLines
{
    /// <summary>Reads each line by itself; one that is no entry is named, and the rest goes on.</summary>
    /// <param name="name">How the text is named where a line of it is damaged.</param>
    public static AuditTrail Parse(string name, string text)
    {
        var (lines, damaged) = (ImmutableArray.CreateBuilder<AuditLine>(), ImmutableArray.CreateBuilder<DamagedDocument>());
        foreach (var (number, line) in text.TrimStart('\uFEFF').Split('\n').Index().Where(line => line.Item.Trim() is not ""))
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                lines.Add(Read(json.RootElement));
            }
            catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
            {
                damaged.Add(new DamagedDocument(name, number + 1, "an entry of an audit log in JSON, with service and timestamp"));
            }
        }
        return new AuditTrail(lines.ToImmutable(), damaged.ToImmutable());
    }

    public static string Render(string session, IEnumerable<AuditLine> lines) => string.Concat(lines.Select(line => JsonLine.Of(json => Write(json, session, line)) + "\n"));

    private static void Write(Utf8JsonWriter json, string session, AuditLine line)
    {
        json.WriteString("sessionId", session);
        json.WriteString("timestamp", Times.Text(line.At));
        json.WriteString("service", line.Service);
        json.WriteString("action", line.Action);
        if (line.Allowed is { } allowed)
            json.WriteBoolean("allowed", allowed);
        Maybe(json, "domain", line.Domain);
        Maybe(json, "boundary", line.Boundary);
        Maybe(json, "rule", line.Rule);
        Maybe(json, "severity", line.Severity);
        Maybe(json, "context", line.Context);
        json.WriteStartArray("violations");
        foreach (var violation in line.Violations)
            Write(json, violation);
        json.WriteEndArray();
        json.WriteStartObject("metadata");
        foreach (var (key, value) in line.Metadata.DistinctBy(fact => fact.Key))
            json.WriteString(key, value);
        json.WriteEndObject();
        if (line.DurationMs is { } duration)
            json.WriteNumber("durationMs", duration);
    }

    private static void Write(Utf8JsonWriter json, AuditViolation violation)
    {
        json.WriteStartObject();
        Maybe(json, "ruleId", violation.Rule);
        json.WriteString("ruleText", violation.Text);
        Maybe(json, "severity", violation.Severity);
        Maybe(json, "details", violation.Details);
        json.WriteEndObject();
    }

    private static void Maybe(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static AuditLine Read(JsonElement entry) => new()
    {
        At = Time(entry.TryGetProperty("timestamp", out var at) || entry.TryGetProperty("at", out at) ? at : default),
        Service = Text(entry, "service") ?? throw new FormatException(),
        Action = Text(entry, "action") ?? "",
        Allowed = entry.TryGetProperty("allowed", out var allowed) && allowed.ValueKind is JsonValueKind.True or JsonValueKind.False ? allowed.GetBoolean() : null,
        Domain = Text(entry, "domain"),
        Boundary = Text(entry, "boundary") ?? Text(entry, "tractatus_section"),
        Rule = Text(entry, "rule"),
        Severity = Text(entry, "severity"),
        Context = Text(entry, "context"),
        Violations = entry.TryGetProperty("violations", out var violations) && violations.ValueKind is JsonValueKind.Array ? [.. violations.EnumerateArray().Select(Violation)] : [],
        Metadata = entry.TryGetProperty("metadata", out var metadata) && metadata.ValueKind is JsonValueKind.Object ? [.. Facts(metadata)] : [],
        DurationMs = entry.TryGetProperty("durationMs", out var duration) && duration.ValueKind is JsonValueKind.Number ? (int)duration.GetDouble() : null,
    };

    // A violation is a text in some of them and an object in others.
    private static AuditViolation Violation(JsonElement violation) => violation.ValueKind is JsonValueKind.Object
        ? new AuditViolation(Text(violation, "ruleId") ?? Text(violation, "rule"), Text(violation, "ruleText") ?? Text(violation, "text") ?? Text(violation, "details") ?? "", Text(violation, "severity"), Text(violation, "details"))
        : new AuditViolation(null, violation.ToString());

    private static IEnumerable<(string, string)> Facts(JsonElement metadata) =>
        metadata.EnumerateObject().Where(fact => fact.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            .Select(fact => (fact.Name, fact.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? fact.Value.ToString().ToLowerInvariant() : fact.Value.ToString()));

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    // MongoDB spells a time as {"$date": …}.
    private static DateTimeOffset Time(JsonElement at)
    {
        if (at.ValueKind is JsonValueKind.Object && at.TryGetProperty("$date", out var date))
            return Time(date);
        return at.ValueKind switch
        {
            JsonValueKind.String => DateTimeOffset.Parse(at.GetString() ?? "", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            JsonValueKind.Number => DateTimeOffset.FromUnixTimeMilliseconds(at.GetInt64()),
            _ => throw new FormatException(),
        };
    }
}
