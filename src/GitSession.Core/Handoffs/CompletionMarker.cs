using System.Globalization;
using System.Text.Json;
using GitSession.World;

namespace GitSession.Handoffs;

/// <summary>`session-complete.marker`: says to the next start in this worktree that a session ended with a closedown, and where its handoff is.</summary>
/// <param name="At">When the closedown ended.</param>
/// <param name="RecoveryDocument">The handoff's path.</param>
public sealed record CompletionMarker(DateTimeOffset At, string RecoveryDocument)
{
    private const string NextAction = "compaction_expected";

    /// <summary>The session that ended, or null where the document's name does not tell.</summary>
    public string? Session => Paths.SessionOfHandoff(RecoveryDocument);

    public string Render() =>
        $"{{\"session_completed\": true, \"closedown_timestamp\": \"{At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\", "
        + $"\"next_action\": \"{NextAction}\", \"recovery_doc\": \"{JsonEncodedText.Encode(RecoveryDocument)}\"}}\n";

    /// <summary>What the text says, or null where it is damaged or speaks of no session that is complete.</summary>
    public static CompletionMarker? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return root.GetProperty("session_completed").GetBoolean()
                ? new CompletionMarker(root.GetProperty("closedown_timestamp").GetDateTimeOffset(), root.GetProperty("recovery_doc").GetString() ?? "")
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }
}
