using YamlDotNet.Core.Events;

namespace GitSession.Text;

/// <summary>
/// Reads YAML that is written plainly, as this program writes it and most people do, several times as fast as YamlDotNet and into the
/// very nodes that come of what YamlDotNet reads: mappings and lists by indentation, flow collections and scalars on one line, comments.
/// Whatever else there is, or seems to be wrong, is YamlDotNet's to read (decision 10).
/// </summary>
public sealed class PlainYaml
{
    // By columns: what nests deeper is not plain, and a stack overflow cannot be caught.
    private const int Deepest = 100;

    private readonly PlainYamlText _text;
    private readonly PlainYamlFlow _flow;

    private PlainYaml(string yaml)
    {
        _text = new PlainYamlText(yaml);
        _flow = new PlainYamlFlow(_text);
    }

    /// <summary>What the text says, or null where it is not written so plainly that this is sure of it.</summary>
    public static YamlNode? Read(string yaml)
    {
        var reading = new PlainYaml(yaml);
        return PlainYamlText.IsPlain(yaml) && reading._text.NextLine() && reading.Node() is { } root && reading._text.IsAtEnd ? root : null;
    }

    // What begins where a line, or what follows a hyphen, begins.
    private YamlNode? Node()
    {
        var column = _text.Column;
        if (column > Deepest)
            return null;
        if (_text.IsHyphen)
            return List(column, isIndented: true);
        return _text.Current is '{' or '[' ? Alone(_flow.Collection(), column - 1) : Mapping(column);
    }

    private YamlMappingNode? Mapping(int column)
    {
        var map = new YamlMappingNode { Style = MappingStyle.Block, Start = _text.Place };
        do
        {
            if (_text.Key() is not { } key || _text.Next is not (' ' or '\n') || map.Find(key) is not null)
                return null;
            _text.Move(1);
            if (Value(column) is not { } value)
                return null;
            map.Add(key, value);
            map.End = Math.Max(key.End, value.End);
        }
        while (IsAt(column));
        return IsDone(column) ? map : null;
    }

    private YamlNode? Value(int column)
    {
        var place = _text.Place;
        _text.SkipSpaces();
        if (!_text.IsAtEndOfLine)
            return Alone(_flow.Value(), column);
        _text.NextLine();
        if (!_text.IsAtEnd && _text.Column > column)
            return Node();
        return IsAt(column) && _text.IsHyphen ? List(column, isIndented: false) : PlainYamlText.Empty(place);
    }

    private YamlSequenceNode? List(int column, bool isIndented)
    {
        var (start, items) = (_text.Place, new List<YamlNode>());
        do
        {
            _text.Move(1);
            _text.SkipSpaces();
            if (_text.IsAtEndOfLine || _text.IsHyphen || Item(column) is not { } item)
                return null;
            items.Add(item);
        }
        while (IsAt(column) && _text.IsHyphen);
        return (isIndented ? IsDone(column) : _text.IsAtEnd || _text.Column <= column)
            ? new YamlSequenceNode(items) { Style = SequenceStyle.Block, Start = start, End = items[^1].End }
            : null;
    }

    private YamlNode? Item(int column) => _text.KeyLength > 0 ? Mapping(_text.Column) : Alone(_flow.Value(), column);

    // A line that is indented further than the collection goes on with the value, which is rare.
    private YamlNode? Alone(YamlNode? value, int column)
    {
        if (value is null)
            return null;
        _text.SkipSpaces();
        return _text.IsAtEndOfLine && (!_text.NextLine() || _text.Column <= column) ? value : null;
    }

    private bool IsAt(int column) => !_text.IsAtEnd && _text.Column == column;

    private bool IsDone(int column) => _text.IsAtEnd || _text.Column < column;
}
