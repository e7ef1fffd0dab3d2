using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GitSession.Text;

/// <summary>
/// Makes nodes of what YamlDotNet reads. Refuses YAML that nests too deeply: a stack overflow cannot be caught. Refuses aliases too: a
/// value may hold itself through one, or a billion others, and an edit would change another place.
/// </summary>
public sealed class YamlReader(string yaml)
{
    private const int Limit = 64;
    private readonly Parser _parser = new(new StringReader(yaml));

    /// <summary>The line that was read last, counted from 1.</summary>
    public int Line => (int)(_parser.Current?.End.Line ?? 1);

    /// <summary>The root of each document in the text.</summary>
    /// <exception cref="YamlException">It is no YAML, or refused.</exception>
    public IReadOnlyList<YamlNode> Roots()
    {
        var roots = new List<YamlNode>();
        while (_parser.MoveNext())
        {
            if (_parser.Current is DocumentStart)
                roots.Add(Next(1));
        }
        return roots;
    }

    private YamlNode Next(int depth)
    {
        _parser.MoveNext();
        return Node(depth);
    }

    private YamlNode Node(int depth) => _parser.Current switch
    {
        Scalar scalar => Of(scalar),
        MappingStart start when depth <= Limit => Mapping(start, depth),
        SequenceStart start when depth <= Limit => Sequence(start, depth),
        AnchorAlias alias => throw new YamlException(alias.Start, alias.End, $"no alias is read here, *{alias.Value} is one"),
        { } deep => throw new YamlException(deep.Start, deep.End, $"nests deeper than {Limit}"),
        null => throw new YamlException("ends too early"),
    };

    private YamlScalarNode Of(Scalar scalar) => new(scalar.Value)
    {
        Style = scalar.Style,
        HasAnchor = !scalar.Anchor.IsEmpty,
        Start = Place(scalar.Start),
        End = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? yaml.AsSpan(0, (int)scalar.End.Index).TrimEnd().Length : (int)scalar.End.Index,
    };

    private YamlMappingNode Mapping(MappingStart start, int depth)
    {
        var map = new YamlMappingNode { Style = start.Style, Start = Place(start.Start), End = (int)start.End.Index };
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var at = _parser.Current;
            var key = Node(depth + 1);
            if (map.Find(key) is not null)
                throw new YamlException(at?.Start ?? Mark.Empty, at?.End ?? Mark.Empty, $"Duplicate key {(key as YamlScalarNode)?.Value}".TrimEnd());
            var value = Next(depth + 1);
            map.Add(key, value);
            map.End = Math.Max(key.End, value.End);
        }
        if (start.Style is MappingStyle.Flow)
            map.End = EndOfBrackets();
        return map;
    }

    private YamlSequenceNode Sequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
            items.Add(Node(depth + 1));
        return new YamlSequenceNode(items)
        {
            Style = start.Style,
            Start = Place(start.Start),
            End = start.Style is SequenceStyle.Flow ? EndOfBrackets() : items is [.., var last] ? last.End : (int)start.End.Index,
        };
    }

    // The marks of the closing bracket's event are not alike in all releases; where it begins is.
    private int EndOfBrackets() => (int)(_parser.Current?.Start.Index ?? 0) + 1;

    private static YamlPlace Place(Mark mark) => new((int)mark.Index, (int)mark.Line, (int)mark.Column - 1);
}
