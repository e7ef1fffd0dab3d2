using System.Text.Json;

namespace GitSession.Cli.Agents;

/// <summary>The JSON object that an agent sends. What is missing, or of another type than it should be, is not there.</summary>
internal sealed class AgentPayload(JsonElement json)
{
    /// <summary>The first of these members that is a text.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Member(name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } value)
                return value;
        }
        return null;
    }

    /// <summary>The first of these members that is a number.</summary>
    public int? Number(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) && value is >= 0 and <= int.MaxValue)
                return (int)value;
        }
        return null;
    }

    public bool IsTrue(string name) => Member(name) is { ValueKind: JsonValueKind.True };

    /// <summary>The first of these members that is an object, or a text that holds one.</summary>
    public AgentPayload? Object(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Member(name) is { ValueKind: JsonValueKind.Object } inner)
                return new AgentPayload(inner);
            if (Member(name) is { ValueKind: JsonValueKind.String } text && Parse(text.GetString() ?? "") is { } held)
                return held;
        }
        return null;
    }

    /// <summary>The objects, or the texts, in a list.</summary>
    public IEnumerable<AgentPayload> Objects(string name) =>
        Items(name).Where(item => item.ValueKind is JsonValueKind.Object).Select(item => new AgentPayload(item));

    public IEnumerable<string> Texts(string name) =>
        Items(name).Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString() ?? "");

    /// <summary>Null where the text is no JSON object.</summary>
    public static AgentPayload? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(HalfCharacters.Replace(text), new JsonDocumentOptions { MaxDepth = 64 });
            return document.RootElement.ValueKind is JsonValueKind.Object ? new AgentPayload(document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private List<JsonElement> Items(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private JsonElement? Member(string name) => json.TryGetProperty(name, out var member) ? member : null;
}
