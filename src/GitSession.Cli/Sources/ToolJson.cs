using System.Text.Json;
using GitSession.Text;

namespace GitSession.Cli.Sources;

/// <summary>Reads what tools answer in JSON, also where they are not strict: Taskwarrior 2.6 writes raw control characters into texts.</summary>
internal static class ToolJson
{
    public static SourceReport Report(string layer, string name, ToolAnswer answer, Func<JsonElement, IReadOnlyList<string>> read)
    {
        if (answer.Trouble is not null)
            return new SourceReport(layer, name, [], answer.Trouble);
        try
        {
            using var document = JsonDocument.Parse(SafeText.OneLine(answer.Text) is { Length: > 0 } json ? json : "[]");
            return new SourceReport(layer, name, read(document.RootElement), null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return new SourceReport(layer, name, [], "its answer could not be read");
        }
    }

    public static string Text(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() ?? "" : "";
}
