using System.Text.Json;

namespace GitSession.Cli.Agents.Mcp;

/// <summary>Makes the command line of a tool's input, which was checked.</summary>
internal static class ToolArguments
{
    public static IReadOnlyList<string> Of(McpTool tool, IReadOnlyDictionary<string, JsonElement> input)
    {
        var given = tool.Fields.Where(field => input.ContainsKey(field.Name)).ToArray();
        var options = given.Where(field => field.IsOption).SelectMany(field => Option(field, input[field.Name]));
        var arguments = given.Where(field => !field.IsOption).Select(field => Text(input[field.Name])).ToArray();
        return [.. tool.Verb.Path, "--json", .. options, .. arguments is [] ? arguments : ["--", .. arguments]];
    }

    // In one word with its option a text may look like an option; System.CommandLine takes an empty one as a word of its own only.
    private static IEnumerable<string> Option(ToolField field, JsonElement value) => field.Kind switch
    {
        FieldKind.Flag => value.GetBoolean() ? [field.Symbol] : [],
        FieldKind.Texts => value.EnumerateArray().SelectMany(text => Option(field.Symbol, Text(text))),
        _ => Option(field.Symbol, Text(value)),
    };

    private static string[] Option(string symbol, string text) => text is "" ? [symbol, text] : [$"{symbol}={text}"];

    private static string Text(JsonElement value) => value.ValueKind is JsonValueKind.Number ? value.GetRawText() : value.GetString() ?? "";
}
