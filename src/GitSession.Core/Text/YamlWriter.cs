using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace GitSession.Text;

/// <summary>Writes YAML nodes: a list of mappings as one flow mapping a line, so that a diff says what changed.</summary>
public static class YamlWriter
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";
    private static readonly string[] NotTexts = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "~"];

    /// <summary>The entries of a mapping, each from the beginning of a line.</summary>
    public static string Block(YamlMappingNode map, int indent, string newLine)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in map.Children)
            text.Append(Entry(key, value, indent, newLine));
        return text.ToString();
    }

    /// <summary>One entry of a mapping with its line ends.</summary>
    public static string Entry(YamlNode key, YamlNode value, int indent, string newLine)
    {
        var head = new string(' ', indent) + Flow(key) + ":";
        return value switch
        {
            YamlSequenceNode { Children.Count: > 0 } list =>
                head + newLine + string.Concat(list.Children.Select(item => Item(item, indent + 2, newLine))),
            YamlMappingNode { Style: MappingStyle.Block, Children.Count: > 0 } map => head + newLine + Block(map, indent + 2, newLine),
            _ => head + " " + Flow(value) + newLine,
        };
    }

    /// <summary>One item of a list with its line ends.</summary>
    public static string Item(YamlNode item, int indent, string newLine) =>
        item is YamlMappingNode { Style: MappingStyle.Block, Children.Count: > 0 } map
            ? new string(' ', indent) + "- " + Block(map, indent + 2, newLine)[(indent + 2)..]
            : new string(' ', indent) + "- " + Flow(item) + newLine;

    /// <summary>The node on one line.</summary>
    public static string Flow(YamlNode node) => node switch
    {
        YamlMappingNode { Children.Count: 0 } => "{}",
        YamlMappingNode map => "{ " + string.Join(", ", map.Children.Select(entry => Flow(entry.Key) + ": " + Flow(entry.Value))) + " }",
        YamlSequenceNode list => "[" + string.Join(", ", list.Children.Select(Flow)) + "]",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var value } => IsPlain(value ?? "") || IsBare(value ?? "") ? value ?? "" : Quote(value ?? ""),
        YamlScalarNode scalar => IsPlain(scalar.Value ?? "") ? scalar.Value ?? "" : Quote(scalar.Value ?? ""),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>Whether a text can stand without quotation marks, in a flow as in a block, and is read as a text by every reader.</summary>
    public static bool IsPlain(string text) =>
        text.Length > 0
        && text.All(c => c is >= ' ' and not ('\u007F' or ',' or '[' or ']' or '{' or '}' or '#' or '\uFEFF') && !char.IsSurrogate(c) && !IsBreak(c))
        && !Indicators.Contains(text[0])
        && text[0] != ' ' && text[^1] is not (' ' or ':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" *", StringComparison.Ordinal) // YamlDotNet takes it for an alias where it stands in a key
        && !text.StartsWith("...", StringComparison.Ordinal)
        && !NotTexts.Contains(text, StringComparer.OrdinalIgnoreCase)
        && !LooksLikeNumber(text);

    // Numbers, times and the words of YAML that we write ourselves.
    private static bool IsBare(string text) =>
        text is "null" or "true" or "false" || text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '-' or ':' or '+' or 'T' or 'Z' or '.' or 'e' or 'E')
        && char.IsAsciiDigit(text[^1]);

    private static bool LooksLikeNumber(string text) =>
        char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiHexDigit(c) || c is '.' or '+' or '-' or '_' or ':' or 'x' or 'o' or 'T' or 'Z')
        || text[0] is '.' or '+';

    private static bool IsBreak(char c) => c is '\u0085' or '\u2028' or '\u2029' or (>= '\u0080' and <= '\u009F');

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
            quoted.Append(Escaped(c));
        return quoted.Append('"').ToString();
    }

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        '\r' => "\\r",
        < ' ' or '\u007F' or '\uFEFF' => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        _ when IsBreak(c) => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        _ => c.ToString(),
    };
}
