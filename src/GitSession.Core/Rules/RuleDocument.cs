using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>A rule as text: front matter with the keys of docs/formats.md, and below it what the rule says.</summary>
public static class RuleDocument
{
    public const int Format = 1;

    /// <exception cref="DamagedDocument">The front matter is no YAML, or of a newer format. A value that its key does not know is a fault of the rule.</exception>
    public static Rule Parse(string path, string text)
    {
        var front = FrontMatter.Find(path, text);
        var rule = new Rule { Id = Paths.NameOf(path), Path = path, Text = text[(front?.Whole.End ?? 0)..].Trim() };
        if (front is null)
            return rule;
        front.Map.RefuseNewerFormat(Format);
        return new RuleReader(front.Map).Read(rule);
    }

    public static string Render(YamlMappingNode front, string text) => $"---\n{YamlWriter.Block(front, 0, "\n")}---\n\n{text}{(text is "" ? "" : "\n")}";

    /// <summary>A word as rules spell it.</summary>
    public static string Word<T>(T word)
        where T : struct, Enum => word.ToString().ToUpperInvariant();

    internal static YamlNode Value<T>(T word)
        where T : struct, Enum => YamlValue.Text(Word(word));
}
