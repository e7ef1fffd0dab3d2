using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GitSession.Rules;

/// <summary>A rule as an instruction of the history, with the history's keys in its order.</summary>
internal static class InstructionJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The rule calls two of them otherwise.
    private static readonly (string Json, string Yaml)[] Keys =
    [
        ("timestamp", "created_at"), ("quadrant", "quadrant"), ("persistence", "persistence"), ("temporal_scope", "temporal_scope"),
        ("verification_required", "verification_required"), ("explicitness", "explicitness"), ("source", "source"), ("session_id", "produced_by"),
        ("parameters", "parameters"),
    ];

    public static string Of(Rule rule, string indent, string newLine)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.InstructionId);
            json.WriteString("text", rule.Text);
            foreach (var (name, key) in Keys)
            {
                if (rule.FrontMatter?.Node.Children.TryGetValue(new YamlScalarNode(key), out var value) == true)
                {
                    json.WritePropertyName(name);
                    Write(json, value);
                }
            }
            json.WriteBoolean("active", rule.Active);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\n", newLine + indent, StringComparison.Ordinal);
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode map:
                json.WriteStartObject();
                foreach (var (key, value) in map.Children)
                {
                    json.WritePropertyName((key as YamlScalarNode)?.Value ?? "");
                    Write(json, value);
                }
                json.WriteEndObject();
                break;
            case YamlSequenceNode list:
                json.WriteStartArray();
                foreach (var item in list.Children)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case YamlScalarNode scalar:
                Write(json, scalar);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, YamlScalarNode scalar)
    {
        var isPlain = scalar.Style is ScalarStyle.Plain;
        if (isPlain && scalar.Value is null or "" or "null" or "~")
            json.WriteNullValue();
        else if (isPlain && scalar.Value is "true" or "false")
            json.WriteBooleanValue(scalar.Value is "true");
        else if (isPlain && long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            json.WriteNumberValue(whole);
        else if (isPlain && decimal.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(scalar.Value);
    }
}
