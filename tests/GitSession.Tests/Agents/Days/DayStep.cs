using System.Text.Json;

namespace GitSession.Tests.Agents.Days;

/// <summary>One line of a recorded day: an event that the agent sends, a command that it types, or its death.</summary>
internal sealed record DayStep(JsonElement Line)
{
    /// <summary>The agent's own name for the event; null where the step is none.</summary>
    public string? Event => Line.TryGetProperty("event", out var name) ? name.GetString() : null;

    /// <summary>What is typed behind `git session`.</summary>
    public string[] Types => Texts("types");

    public bool Dies => Line.TryGetProperty("dies", out _);

    /// <summary>Which of the day's sessions the conversation has afterwards, counted from 1; null where that does not matter.</summary>
    public int? Session => Line.TryGetProperty("session", out var number) ? number.GetInt32() : null;

    /// <summary>What the answer must say.</summary>
    public string[] Says => Texts("says");

    public bool IsQuiet => Line.TryGetProperty("quiet", out _);

    public string Payload(string directory) => Line.GetProperty("payload").GetRawText().Replace("{directory}", directory, StringComparison.Ordinal);

    public string Conversation =>
        new[] { "session_id", "sessionId", "conversation_id" }.Select(name => Line.GetProperty("payload").TryGetProperty(name, out var id) ? id.GetString() : null).FirstOrDefault(id => id is not null) ?? "";

    public static IEnumerable<DayStep> Of(string agent) =>
        File.ReadLines(Path.Combine(Folder, agent + ".jsonl")).Select(line => new DayStep(JsonDocument.Parse(line).RootElement));

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples/Agents/Days");

    public override string ToString() => Line.GetRawText();

    private string[] Texts(string name) =>
        Line.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(text => text.GetString() ?? "")] : [];
}
