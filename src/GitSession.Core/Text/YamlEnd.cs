using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace GitSession.Text;

/// <summary>Where a node of YAML ends.</summary>
internal static class YamlEnd
{
    /// <param name="ends">Where flow collections end, by where they begin.</param>
    public static int Of(string text, IReadOnlyDictionary<long, long> ends, YamlNode node) => node switch
    {
        // A block collection's own end mark is where the next token begins, so the last value in it is asked.
        YamlMappingNode { Style: not MappingStyle.Flow, Children: { Count: > 0 } entries } => Math.Max((int)entries[^1].Key.End.Index, Of(text, ends, entries[^1].Value)),
        YamlSequenceNode { Style: not SequenceStyle.Flow, Children: { Count: > 0 } items } => Of(text, ends, items[^1]),
        YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } => text.AsSpan(0, (int)node.End.Index).TrimEnd().Length,
        _ => (int)ends.GetValueOrDefault(node.Start.Index, node.End.Index),
    };
}
