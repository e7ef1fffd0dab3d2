using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GitSession.Text;

/// <summary>
/// Refuses YAML that nests too deeply, before a recursive reader meets it: a stack overflow cannot be caught.
/// Refuses aliases too: a value may hold itself through one, or a billion others, and an edit would change another place.
/// Keeps where flow collections end, which YamlDotNet's nodes do not know: their end is that of the opening bracket.
/// </summary>
internal sealed class BoundedYamlParser(IParser parser) : IParser
{
    private const int Limit = 64;
    private readonly Stack<ParsingEvent> _open = [];
    private readonly Dictionary<long, long> _ends = [];

    /// <summary>For the index of each opening bracket the index behind the closing one.</summary>
    public IReadOnlyDictionary<long, long> Ends => _ends;

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        if (!parser.MoveNext())
            return false;
        if (Current is AnchorAlias alias)
            throw new YamlException(alias.Start, alias.End, $"no alias is read here, *{alias.Value} is one");
        if (Current is MappingStart or SequenceStart)
            _open.Push(Current);
        else if (Current is MappingEnd or SequenceEnd)
            Close(_open.Pop(), Current);
        return _open.Count <= Limit ? true : throw new YamlException(_open.Peek().Start, _open.Peek().End, $"nests deeper than {Limit}");
    }

    private void Close(ParsingEvent start, ParsingEvent end)
    {
        if (start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow })
            _ends[start.Start.Index] = end.Start.Index + 1;
    }
}
