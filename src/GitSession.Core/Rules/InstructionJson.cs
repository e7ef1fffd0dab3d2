using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GitSession.Text;

namespace GitSession.Rules;

/// <summary>A rule as an instruction of the history. All that its front matter says is in it, under the history's names.</summary>
internal static class InstructionJson
{
    public static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Rule rule, string indent, string newLine)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, rule);
        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\n", newLine + indent, StringComparison.Ordinal);
    }

    public static void Write(Utf8JsonWriter json, Rule rule)
    {
        var written = new HashSet<string>(["id", "text", "active"], StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("id", rule.InstructionId);
        WriteText(json, rule);
        foreach (var (name, value) in Fields(rule).Where(field => written.Add(field.Name)))
        {
            json.WritePropertyName(name);
            YamlJson.Write(json, value);
        }
        WriteActive(json, rule);
        json.WriteEndObject();
    }

    private static IEnumerable<(string Name, YamlNode Value)> Fields(Rule rule)
    {
        var own = Entries(rule.FrontMatter?.Node).Select(entry => (Name: InstructionKeys.NameOf(entry.Key), entry.Value)).Where(entry => entry.Name is not null);
        return own.Select(entry => (entry.Name ?? "", entry.Value)).Concat(Entries(Value(rule, InstructionKeys.Fields) as YamlMappingNode));
    }

    private static IEnumerable<(string Key, YamlNode Value)> Entries(YamlMappingNode? map) =>
        map?.Children.Select(entry => ((entry.Key as YamlScalarNode)?.Value ?? "", entry.Value)) ?? [];

    // An imported text that Markdown cannot hold as it was stands beside it, and counts as long as nobody changed what can be read.
    private static void WriteText(Utf8JsonWriter json, Rule rule)
    {
        var imported = Value(rule, InstructionKeys.Text);
        var words = imported is YamlScalarNode scalar ? SafeText.Lines(scalar.Value ?? "") : "";
        if (imported is not null && (rule.Text is "" || words == SafeText.Lines(rule.Text)))
        {
            json.WritePropertyName("text");
            YamlJson.Write(json, imported);
        }
        else if (rule.Text is not "" || rule.ImportedId is null)
        {
            json.WriteString("text", rule.Text);
        }
    }

    // An imported instruction that did not say whether it is active does not say it afterwards.
    private static void WriteActive(Utf8JsonWriter json, Rule rule)
    {
        if (Value(rule, "active") is { } value)
        {
            json.WritePropertyName("active");
            YamlJson.Write(json, value);
        }
        else if (rule.ImportedId is null)
        {
            json.WriteBoolean("active", rule.Active);
        }
    }

    private static YamlNode? Value(Rule rule, string key) =>
        rule.FrontMatter?.Node.Find(key);
}
