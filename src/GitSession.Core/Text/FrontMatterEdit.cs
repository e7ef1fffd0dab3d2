
namespace GitSession.Text;

/// <summary>Brings the front matter of a document to wanted values, by span; where it has none, one is put before it.</summary>
public static class FrontMatterEdit
{
    /// <param name="wanted">The keys to set; what else stands there stays.</param>
    /// <exception cref="DamagedDocument">The front matter is no YAML mapping.</exception>
    public static string Set(string path, string text, YamlMappingNode wanted)
    {
        var newLine = text.IndexOf('\n') is var at and > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
        if (FrontMatter.Find(path, text) is not { } found)
        {
            var whole = $"---{newLine}{YamlWriter.Block(wanted, 0, newLine)}---{newLine}{newLine}";
            return TextEdit.Apply(text, [TextEdit.Insert(text.StartsWith('\uFEFF') ? 1 : 0, whole)]);
        }
        var yaml = found.Yaml.In(text);
        var changed = found.Map.Node.Children.Count == 0 ? yaml + YamlWriter.Block(wanted, 0, newLine) : YamlEdit.Set(yaml, found.Map, wanted);
        return TextEdit.Apply(text, [new TextEdit(found.Yaml, changed)]);
    }
}
