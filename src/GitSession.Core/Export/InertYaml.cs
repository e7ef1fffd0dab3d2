using GitSession.Text;

namespace GitSession.Export;

/// <summary>A value of a document's front matter, fit to leave the repository: its texts as <see cref="ExportJson.Inert"/> has them.</summary>
internal static class InertYaml
{
    public static YamlNode Of(YamlNode value, string key = "") => value switch
    {
        YamlMappingNode map => new YamlMappingNode(map.Children.Select(entry => KeyValuePair.Create(Of(entry.Key), Of(entry.Value, (entry.Key as YamlScalarNode)?.Value ?? "")))),
        YamlSequenceNode list => new YamlSequenceNode(list.Children.Select(item => Of(item, key))),
        YamlScalarNode { Value: { } text } scalar => new YamlScalarNode(Secrets.RedactValue(key, ExportJson.Inert(text))) { Style = scalar.Style },
        _ => value,
    };
}
