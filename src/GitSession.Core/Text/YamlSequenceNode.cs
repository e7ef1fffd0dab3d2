using YamlDotNet.Core.Events;

namespace GitSession.Text;

/// <summary>A list of YAML.</summary>
public sealed class YamlSequenceNode(IEnumerable<YamlNode> items) : YamlNode
{
    public IReadOnlyList<YamlNode> Children { get; } = [.. items];

    public SequenceStyle Style { get; init; }

    public override bool Says(YamlNode other) =>
        other is YamlSequenceNode list && list.Children.Count == Children.Count && Children.Zip(list.Children).All(pair => pair.First.Says(pair.Second));
}
