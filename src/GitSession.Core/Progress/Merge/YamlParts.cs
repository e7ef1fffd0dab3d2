using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GitSession.Progress.Merge;

/// <summary>The parts of a block of YAML.</summary>
/// <param name="yaml">The lines of the block.</param>
internal sealed class YamlParts(string yaml, CodeFence fence)
{
    /// <exception cref="DamagedDocument">It has a key whose value is not told by a colon behind it.</exception>
    public static BlockPart Read(string text, CodeFence fence)
    {
        var yaml = fence.Content.In(text);
        var map = YamlMap.Parse(Paths.Progress, yaml, fence.Line);
        var parts = new YamlParts(yaml, fence);
        return new BlockPart("", fence.Content, fence.Content) { Entries = parts.Entries(map.Node), IsOnLines = IsOnLines(map.Node) };
    }

    private ImmutableArray<BlockPart> Entries(YamlMappingNode map) => [.. map.Children.Select(entry => Entry(entry.Key, entry.Value, IsOnLines(map)))];

    private BlockPart Entry(YamlNode key, YamlNode value, bool isOnLines)
    {
        var start = Colon(key) + 1;
        var end = value is YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain } ? start : value.End;
        return new BlockPart(((YamlScalarNode)key).Value ?? "", Place(key.Start.Index, isOnLines ? EndOfLine(end) : end), Place(start, end))
        {
            Said = (value as YamlScalarNode) is { } scalar && IsText(scalar) ? scalar.Value : null,
            Entries = value is YamlMappingNode map ? Entries(map) : null,
            IsOnLines = value is YamlMappingNode lines && IsOnLines(lines),
        };
    }

    private int Colon(YamlNode key)
    {
        var at = key.End;
        while (at < yaml.Length && yaml[at] is ' ')
            at++;
        return key is YamlScalarNode && at < yaml.Length && yaml[at] is ':' ? at : throw new DamagedDocument(Paths.Progress, fence.Line + key.Start.Line - 1, "a key and a colon");
    }

    private TextSpan Place(int start, int end) => TextSpan.Between(fence.Content.Start + start, fence.Content.Start + end);

    private int EndOfLine(int position) => yaml.AsSpan(position).IndexOfAny('\r', '\n') is var length and >= 0 ? position + length : yaml.Length;

    private static bool IsOnLines(YamlMappingNode map) => map is { Style: not MappingStyle.Flow, Children.Count: > 0 };

    private static bool IsText(YamlScalarNode scalar) =>
        !scalar.HasAnchor && scalar.Value is { } value && (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted || (scalar.Style is ScalarStyle.Plain && YamlWriter.IsPlain(value)));
}
