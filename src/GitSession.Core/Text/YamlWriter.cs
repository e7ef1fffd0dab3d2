using System.Buffers;
using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GitSession.Text;

/// <summary>Writes YAML nodes: a list of mappings as one flow mapping a line, so that a diff says what changed.</summary>
public static class YamlWriter
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";
    private const int LongestWord = 5;
    private static readonly HashSet<string> NotTexts = new(["null", "true", "false", "yes", "no", "on", "off", "y", "n", "~"], StringComparer.OrdinalIgnoreCase);

    // Most texts that are written have no other letters.
    private static readonly SearchValues<char> Harmless = SearchValues.Create([.. Enumerable.Range(' ', 0x7F - ' ').Select(code => (char)code).Where(c => !IsSpecial(c))]);

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789-:+TZ.eE");

    private static readonly SearchValues<char> LikeNumbers = SearchValues.Create("0123456789ABCDEFabcdef.+-_:xoTZ");

    /// <summary>The entries of a mapping, each from the beginning of a line.</summary>
    public static string Block(YamlMappingNode map, int indent, string newLine) => new StringBuilder().AppendBlock(map, indent, newLine).ToString();

    /// <summary>One entry of a mapping with its line ends.</summary>
    public static string Entry(YamlNode key, YamlNode value, int indent, string newLine) => new StringBuilder().AppendEntry(key, value, indent, newLine).ToString();

    /// <summary>One item of a list with its line ends.</summary>
    public static string Item(YamlNode item, int indent, string newLine) => new StringBuilder().AppendItem(item, indent, newLine).ToString();

    /// <summary>The node on one line.</summary>
    public static string Flow(YamlNode node) => new StringBuilder().AppendFlow(node).ToString();

    private static StringBuilder AppendBlock(this StringBuilder text, YamlMappingNode map, int indent, string newLine)
    {
        foreach (var (key, value) in map.Children)
            text.AppendEntry(key, value, indent, newLine);
        return text;
    }

    private static StringBuilder AppendEntry(this StringBuilder text, YamlNode key, YamlNode value, int indent, string newLine)
    {
        text.Append(' ', indent).AppendFlow(key).Append(':');
        switch (value)
        {
            case YamlSequenceNode { Children.Count: > 0 } list:
                text.Append(newLine);
                foreach (var item in list.Children)
                    text.AppendItem(item, indent + 2, newLine);
                return text;
            case YamlMappingNode { Style: MappingStyle.Block, Children.Count: > 0 } map:
                return text.Append(newLine).AppendBlock(map, indent + 2, newLine);
            default:
                return text.Append(' ').AppendFlow(value).Append(newLine);
        }
    }

    // The dash of a block takes a place of its first line's indentation.
    private static StringBuilder AppendItem(this StringBuilder text, YamlNode item, int indent, string newLine)
    {
        if (item is not YamlMappingNode { Style: MappingStyle.Block, Children.Count: > 0 } map)
            return text.Append(' ', indent).Append("- ").AppendFlow(item).Append(newLine);
        var dash = text.Length + indent;
        text.AppendBlock(map, indent + 2, newLine)[dash] = '-';
        return text;
    }

    private static StringBuilder AppendFlow(this StringBuilder text, YamlNode node) => node switch
    {
        YamlMappingNode { Children.Count: 0 } => text.Append("{}"),
        YamlSequenceNode { Children.Count: 0 } => text.Append("[]"),
        YamlMappingNode map => text.AppendFlow(map),
        YamlSequenceNode list => text.AppendFlow(list),
        YamlScalarNode { StandsBare: true, Value: var value } => text.Append(value),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var value } when IsBare(value ?? "") => text.Append(value),
        YamlScalarNode { Value: var value } => IsPlain(value ?? "") ? text.Append(value) : text.AppendQuoted(value ?? ""),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static StringBuilder AppendFlow(this StringBuilder text, YamlMappingNode map)
    {
        var before = "{ ";
        foreach (var (key, value) in map.Children)
        {
            text.Append(before).AppendFlow(key).Append(": ").AppendFlow(value);
            before = ", ";
        }
        return text.Append(" }");
    }

    private static StringBuilder AppendFlow(this StringBuilder text, YamlSequenceNode list)
    {
        var before = "[";
        foreach (var item in list.Children)
        {
            text.Append(before).AppendFlow(item);
            before = ", ";
        }
        return text.Append(']');
    }

    /// <summary>Whether a text can stand without quotation marks, in a flow as in a block, and is read as a text by every reader.</summary>
    public static bool IsPlain(string text) =>
        text.Length > 0
        && (!text.AsSpan().ContainsAnyExcept(Harmless) || !text.Any(IsSpecial))
        && !Indicators.Contains(text[0])
        && text[0] != ' ' && text[^1] is not (' ' or ':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" *", StringComparison.Ordinal) // YamlDotNet takes it for an alias where it stands in a key
        && !text.StartsWith("...", StringComparison.Ordinal)
        && !(text.Length <= LongestWord && NotTexts.Contains(text))
        && !LooksLikeNumber(text);

    // Numbers, times and the words of YAML that we write ourselves.
    private static bool IsBare(string text) =>
        text is "null" or "true" or "false" || text.Length > 0 && char.IsAsciiDigit(text[^1]) && !text.AsSpan().ContainsAnyExcept(OfNumbers);

    private static bool LooksLikeNumber(string text) =>
        char.IsAsciiDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(LikeNumbers)
        || text[0] is '.' or '+';

    private static bool IsSpecial(char c) => c is < ' ' or '\u007F' or ',' or '[' or ']' or '{' or '}' or '#' or '\uFEFF' || char.IsSurrogate(c) || IsBreak(c);

    private static bool IsBreak(char c) => c is '\u0085' or '\u2028' or '\u2029' or (>= '\u0080' and <= '\u009F');

    private static StringBuilder AppendQuoted(this StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
            text.Append(Escaped(c));
        return text.Append('"');
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
