namespace GitSession.Text;

/// <summary>The YAML between two lines of three hyphens at the head of a document.</summary>
/// <param name="Whole">With both fences and the last one's line end.</param>
/// <param name="Yaml">Without the fences.</param>
/// <param name="Map">What it says.</param>
public sealed record FrontMatter(TextSpan Whole, TextSpan Yaml, YamlMap Map)
{
    /// <summary>The front matter, or null where the text does not begin with one that ends.</summary>
    /// <exception cref="DamagedDocument">What stands between the fences is not a YAML mapping.</exception>
    public static FrontMatter? Find(string path, string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        var first = LineEnd(text, start);
        if (!IsFence(text, start, first))
            return null;
        for (var line = first; line < text.Length; line = LineEnd(text, line))
        {
            var end = LineEnd(text, line);
            if (IsFence(text, line, end))
                return Read(path, text, TextSpan.Between(start, end), TextSpan.Between(first, line));
        }
        return null;
    }

    // Two rules with prose between them are no front matter: a mapping has a colon.
    private static FrontMatter? Read(string path, string text, TextSpan whole, TextSpan yaml) =>
        IsProse(yaml.In(text)) ? null : new FrontMatter(whole, yaml, YamlMap.Parse(path, yaml.In(text), firstLine: 2));

    private static bool IsProse(string text) =>
        !text.Contains(':', StringComparison.Ordinal) && text.Split('\n').Any(line => line.Trim() is not ("" or ['#', ..]) and not ['-' or '[' or '{', ..]);

    private static bool IsFence(string text, int start, int end) => text.AsSpan(start, end - start).TrimEnd() is "---";

    private static int LineEnd(string text, int start) => text.IndexOf('\n', start) is var at and >= 0 ? at + 1 : text.Length;
}
