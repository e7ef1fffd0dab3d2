using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GitSession.Text;

/// <summary>How JSON is laid out: what ends a line and what a level is indented by. A text without line ends has a blank for both.</summary>
public sealed record JsonLayout(string LineEnd, string Indent)
{
    public static JsonLayout Default { get; } = new("\n", "  ");

    private static JsonLayout OneLine { get; } = new(" ", "");

    /// <summary>The layout of a text.</summary>
    public static JsonLayout Of(string text, JsonPart root)
    {
        if (!root.Span.In(text).Contains('\n', StringComparison.Ordinal) && root.Parts is not [])
            return OneLine;
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var indent = root.Parts.Select(part => JsonGap.Indentation(text, part.Start)).FirstOrDefault(blanks => blanks is { Length: > 0 });
        return new JsonLayout(lineEnd, indent ?? Default.Indent);
    }

    /// <summary>A value, with no bracket of it next to what it holds.</summary>
    /// <param name="indentation">What the line begins with that it stands in.</param>
    public string Text(JsonNode value, string indentation = "") => value switch
    {
        JsonObject map => Block('{', map.Select(member => Member(member.Key, member.Value ?? "", indentation + Indent)), '}', indentation),
        JsonArray list => Block('[', list.Select(item => Text(item ?? "", indentation + Indent)), ']', indentation),
        _ => value.GetValueKind() is JsonValueKind.String ? Quoted(value.GetValue<string>()) : value.ToJsonString(),
    };

    /// <summary>A member of an object.</summary>
    public string Member(string name, JsonNode value, string indentation) => $"{Quoted(name)}: {Text(value, indentation)}";

    private string Block(char open, IEnumerable<string> inner, char close, string indentation)
    {
        var before = LineEnd + indentation + Indent;
        return $"{open}{before}{string.Join("," + before, inner)}{LineEnd}{indentation}{close}";
    }

    private static string Quoted(string words) => $"\"{JsonEncodedText.Encode(words, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
