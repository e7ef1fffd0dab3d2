using System.Text.Json;
using GitSession.Cli.Output;
using ModelContextProtocol.Protocol;

namespace GitSession.Cli.Agents.Mcp;

/// <summary>Describes a tool as MCP wants it, with a JSON schema of its input.</summary>
internal static class ToolSchema
{
    public static Tool Describe(McpTool tool) => new()
    {
        Name = tool.Name,
        Description = tool.Description,
        InputSchema = JsonElement.Parse(Json.Object(json => Write(json, tool.Fields))),
        Annotations = new ToolAnnotations { ReadOnlyHint = tool.Verb.ReadsOnly, OpenWorldHint = false },
    };

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ToolField> fields)
    {
        json.WriteString("type", "object");
        json.Block("properties", properties =>
        {
            foreach (var field in fields)
                properties.Block(field.Name, property => Write(property, field));
        });
        json.Texts("required", fields.Where(field => field.IsRequired).Select(field => field.Name));
        json.WriteBoolean("additionalProperties", false);
    }

    private static void Write(Utf8JsonWriter json, ToolField field)
    {
        json.WriteString("type", field.Kind switch { FieldKind.Flag => "boolean", FieldKind.Number => "integer", FieldKind.Texts => "array", _ => "string" });
        json.WriteString("description", field.Description);
        if (field.Kind is FieldKind.Texts)
            json.Block("items", items => items.WriteString("type", "string"));
        if (field.Words is not [])
            json.Texts("enum", field.Words);
    }
}
