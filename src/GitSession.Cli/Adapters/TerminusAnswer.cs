using System.Net;
using System.Text.Json;
using GitSession.Text;

namespace GitSession.Cli.Adapters;

/// <summary>What a server of TerminusDB answered. An error carries `api:error`, `api:message` and `api:status`.</summary>
/// <param name="Location">Where it points to instead.</param>
internal sealed record TerminusAnswer(HttpStatusCode Status, Uri? Location, string Text)
{
    private const int LongestWords = 400;

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The items of the list that it is; null where it is none.</summary>
    public IReadOnlyList<JsonElement>? Items() => Read() is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : null;

    /// <summary>What it says of an error, on one line of a bounded length. It comes from outside.</summary>
    public string Words()
    {
        string?[] said = Read() is { ValueKind: JsonValueKind.Object } error ? [Kind(error), Member(error, "api:message"), Member(error, "api:status")] : [];
        var pointed = Location is { } there ? $"it points to {(there.IsAbsoluteUri ? there.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : "another path")}, and no redirection is followed" : null;
        var words = Secrets.Redact(SafeText.OneLine(string.Join(": ", [$"HTTP {(int)Status}", .. said.Append(pointed).OfType<string>()])));
        return words.Length <= LongestWords ? words : words[..LongestWords] + "…";
    }

    /// <summary>A text member; null where there is none.</summary>
    public static string? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    // An object with a type most often, a text in some.
    private static string? Kind(JsonElement error) =>
        error.TryGetProperty("api:error", out var kind) && kind.ValueKind is JsonValueKind.Object ? Member(kind, "@type") : Member(error, "api:error");

    private JsonElement? Read()
    {
        try
        {
            using var json = JsonDocument.Parse(Text);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
