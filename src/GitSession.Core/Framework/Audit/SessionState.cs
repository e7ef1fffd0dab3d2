using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GitSession.Text;

namespace GitSession.Framework.Audit;

/// <summary>
/// `.claude/session-state.json` of the framework that this one began with: when each service was last heard of, at which message and how
/// many tokens. Each becomes a line of an audit log.
/// </summary>
public static class SessionState
{
    private const string Activity = "last_framework_activity";

    public static bool IsOne(string text) => text.AsSpan().TrimStart().StartsWith("{") && text.Contains($"\"{Activity}\"", StringComparison.Ordinal);

    /// <exception cref="DamagedDocument">It is no JSON.</exception>
    public static AuditTrail Parse(string name, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var services = json.RootElement.TryGetProperty(Activity, out var activity) && activity.ValueKind is JsonValueKind.Object ? activity.EnumerateObject().ToList() : [];
            return new AuditTrail([.. services.Select(service => Line(service.Name, service.Value)).OfType<AuditLine>()], []);
        }
        catch (JsonException error)
        {
            throw new DamagedDocument(name, (int)(error.LineNumber ?? 0) + 1, "JSON");
        }
    }

    // A service that was never heard of stands there with message 0.
    private static AuditLine? Line(string service, JsonElement last)
    {
        if (last.ValueKind is not JsonValueKind.Object || Text(last, "timestamp") is not { } at || Times.Parse(at) is not { } time || Number(last, "message") is not { } message || message <= 0)
            return null;
        ImmutableArray<(string, string)> facts =
        [
            ("message", Figure(message)),
            ("used", Figure(Number(last, "tokens") ?? 0)),
            .. Text(last, "last_level") is { } level ? [("level", level.ToUpperInvariant())] : Array.Empty<(string, string)>(),
            .. Number(last, "last_score") is { } score ? [("score", Figure(score > 1 ? score / 100 : score))] : Array.Empty<(string, string)>(),
        ];
        return new AuditLine { At = time, Service = service, Action = "last_activity", Metadata = facts };
    }

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble() : null;

    private static string Figure(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
