using GitSession.Text;
using YamlDotNet.Core;

namespace GitSession.Progress;

/// <summary>Reads a block of YAML, by the same reader as every other document of ours: no aliases, no key twice.</summary>
internal sealed class YamlBlock(string text, CodeFence fence)
{
    /// <exception cref="DamagedDocument">It is no YAML, or no mapping.</exception>
    public static BlockValue.Map Read(string path, string text, CodeFence fence)
    {
        var map = YamlMap.Parse(path, fence.Content.In(text), fence.Line);
        return new YamlBlock(text, fence).Convert(map.Node);
    }

    private BlockValue.Map Convert(YamlMappingNode map) => new(
        Place(map),
        [.. map.Children.Where(entry => entry.Key is YamlScalarNode).Select(entry => (((YamlScalarNode)entry.Key).Value ?? "", Convert(entry.Key, entry.Value)))]);

    private BlockValue Convert(YamlNode? key, YamlNode value) => value switch
    {
        YamlMappingNode map => Convert(map),
        YamlSequenceNode list => new BlockValue.List(Place(list), [.. list.Children.Select(item => Convert(null, item))]),
        YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain } => Missing(key, value),
        YamlScalarNode scalar => new BlockValue.Scalar(Place(scalar), IsNull(scalar) ? null : scalar.Value, QuotationOf(scalar)),
        _ => new BlockValue.Scalar(Place(value), null, Quotation.Lines),
    };

    // Behind the colon is where it would stand; a key in a flow may have none.
    private BlockValue.Scalar Missing(YamlNode? key, YamlNode value)
    {
        var behind = key is null ? fence.Content.End : fence.Content.Start + key.End;
        return behind < fence.Content.End && text[behind] == ':'
            ? new BlockValue.Scalar(new TextSpan(behind + 1, 0), null, Quotation.Missing)
            : new BlockValue.Scalar(Place(value), null, Quotation.Lines);
    }

    private TextSpan Place(YamlNode node) => TextSpan.Between(fence.Content.Start + node.Start.Index, fence.Content.Start + node.End);

    private static bool IsNull(YamlScalarNode scalar) => scalar is { Style: ScalarStyle.Plain, Value: "null" or "~" or "Null" or "NULL" };

    private Quotation QuotationOf(YamlScalarNode scalar) => scalar switch
    {
        _ when Place(scalar).In(text).Contains('\n', StringComparison.Ordinal) => Quotation.Lines,
        { Style: ScalarStyle.SingleQuoted } => Quotation.SingleMarks,
        { Style: ScalarStyle.DoubleQuoted } => Quotation.DoubleMarks,
        { Style: ScalarStyle.Plain } => Quotation.None,
        _ => Quotation.Lines,
    };
}
