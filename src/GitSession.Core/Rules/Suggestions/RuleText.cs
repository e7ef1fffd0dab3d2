using GitSession.Text;

namespace GitSession.Rules.Suggestions;

/// <summary>A rule's text with other values in its front matter; all else keeps its bytes.</summary>
internal static class RuleText
{
    /// <param name="wanted">The keys to set.</param>
    public static string Set(string path, string text, YamlMappingNode wanted)
    {
        if (FrontMatter.Find(path, text) is not { } front)
        {
            var start = text.StartsWith('\uFEFF') ? 1 : 0;
            var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            return text.Insert(start, $"---{newLine}{YamlWriter.Block(wanted, 0, newLine)}---{newLine}{newLine}");
        }
        var yaml = front.Map.Node.Children.Count == 0 ? YamlWriter.Block(wanted, 0, "\n") : YamlEdit.Set(front.Yaml.In(text), front.Map, wanted);
        return TextEdit.Apply(text, [new TextEdit(front.Yaml, yaml)]);
    }
}
