using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace GitSession.Text;

/// <summary>Writes YAML nodes as JSON, with the types that YAML's core schema gives to what stands without quotation marks.</summary>
public static partial class YamlJson
{
    public static void Write(Utf8JsonWriter json, YamlNode node)
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
        else if (isPlain && scalar.Value is { } number && JsonNumber().IsMatch(number))
            json.WriteRawValue(number);
        else if (isPlain && decimal.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var other))
            json.WriteNumberValue(other);
        else
            json.WriteStringValue(scalar.Value);
    }

    // RFC 8259, section 6.
    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JsonNumber();
}
