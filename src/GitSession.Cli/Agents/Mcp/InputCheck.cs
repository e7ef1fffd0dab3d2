using System.Text.Json;

namespace GitSession.Cli.Agents.Mcp;

/// <summary>Holds a tool's input against its fields. Which words are known is the command line's to say.</summary>
internal static class InputCheck
{
    /// <summary>The first fault, or null where there is none.</summary>
    public static InputFault? Find(McpTool tool, IReadOnlyDictionary<string, JsonElement> input) =>
        Unknown(tool, input) ?? tool.Fields.Select(field => Find(field, input)).FirstOrDefault(fault => fault is not null);

    private static InputFault? Unknown(McpTool tool, IReadOnlyDictionary<string, JsonElement> input) =>
        input.Keys.FirstOrDefault(name => tool.Fields.All(field => field.Name != name)) is { } unknown ? new(FaultKind.UnknownField, unknown) : null;

    private static InputFault? Find(ToolField field, IReadOnlyDictionary<string, JsonElement> input)
    {
        if (!input.TryGetValue(field.Name, out var value))
            return field.IsRequired ? new(FaultKind.Missing, field.Name, field.Kind) : null;
        return Holds(field.Kind, value) ? null : new(FaultKind.WrongKind, field.Name, field.Kind);
    }

    private static bool Holds(FieldKind kind, JsonElement value) => kind switch
    {
        FieldKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        FieldKind.Number => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out _),
        FieldKind.Texts => value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(IsText),
        _ => IsText(value),
    };

    private static bool IsText(JsonElement value) => value.ValueKind is JsonValueKind.String;
}
