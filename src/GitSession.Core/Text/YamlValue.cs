using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GitSession.Text;

/// <summary>Makes the YAML nodes that our documents are written from.</summary>
public static class YamlValue
{
    public static YamlScalarNode Null { get; } = Plain("null");

    public static YamlScalarNode Text(string? text) =>
        text is null ? Null
        : YamlWriter.IsPlain(text) ? new YamlScalarNode(text) { Style = ScalarStyle.Plain, StandsBare = true }
        : new YamlScalarNode(text) { Style = ScalarStyle.DoubleQuoted };

    public static YamlScalarNode Number(int number) => Plain(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number as it is spelled.</summary>
    public static YamlScalarNode Number(string number) => Plain(number);

    public static YamlScalarNode Truth(bool? value) => value is { } known ? Plain(known ? "true" : "false") : Null;

    public static YamlScalarNode Time(DateTimeOffset? time) => time is { } known ? Plain(Times.Text(known)) : Null;

    public static YamlScalarNode Word<T>(T word)
        where T : struct, Enum => Plain(word.ToString().ToLowerInvariant());

    public static YamlMappingNode Map(params (string Key, YamlNode Value)[] entries) => Map(MappingStyle.Any, entries);

    /// <summary>A mapping that is written with one entry a line.</summary>
    public static YamlMappingNode Lines(params IEnumerable<(string Key, YamlNode Value)> entries) => Map(MappingStyle.Block, entries);

    public static YamlSequenceNode List(IEnumerable<YamlNode> items) => new(items);

    private static YamlMappingNode Map(MappingStyle style, IEnumerable<(string Key, YamlNode Value)> entries)
    {
        var map = new YamlMappingNode { Style = style };
        foreach (var (key, value) in entries)
            map.Add(key, value);
        return map;
    }

    private static YamlScalarNode Plain(string text) => new(text) { Style = ScalarStyle.Plain };
}
