using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GitSession.Text;

/// <summary>
/// Reads YAML that is written plainly, as this program writes it and most people do, several times as fast as YamlDotNet and into the
/// very events that YamlDotNet makes of it: mappings and lists by indentation, flow collections and scalars on one line, comments.
/// Whatever else there is, or seems to be wrong, is YamlDotNet's to read (decision 10).
/// </summary>
public sealed class PlainYaml
{
    // By columns: what nests deeper is not plain, and a stack overflow cannot be caught.
    private const int Deepest = 100;

    private readonly PlainYamlText _text;
    private readonly PlainYamlFlow _flow;
    private readonly List<ParsingEvent> _events = [new StreamStart(), new DocumentStart(null, null, isImplicit: true)];

    private PlainYaml(string yaml)
    {
        _text = new PlainYamlText(yaml);
        _flow = new PlainYamlFlow(_text, _events);
    }

    /// <summary>The events of the text, or null where it is not written so plainly that this is sure of them.</summary>
    public static IReadOnlyList<ParsingEvent>? Read(string yaml)
    {
        var reading = new PlainYaml(yaml);
        if (!PlainYamlText.IsPlain(yaml) || !reading._text.NextLine() || !reading.Node() || !reading._text.IsAtEnd)
            return null;
        reading._events.Add(new DocumentEnd(isImplicit: true));
        reading._events.Add(new StreamEnd());
        return reading._events;
    }

    // What begins where a line, or what follows a hyphen, begins.
    private bool Node()
    {
        var column = _text.Column;
        if (column > Deepest)
            return false;
        if (_text.IsHyphen)
            return List(column, isIndented: true);
        return _text.Current is '{' or '[' ? _flow.Collection() && EndOfLine(column - 1) : Mapping(column);
    }

    private bool Mapping(int column)
    {
        _events.Add(new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Block, _text.Mark, _text.Mark));
        do
        {
            if (_text.KeyLength is not (> 0 and var length))
                return false;
            _events.Add(_text.Plain(length));
            _text.Move(1);
            if (!Value(column))
                return false;
        }
        while (IsAt(column));
        _events.Add(new MappingEnd());
        return IsDone(column);
    }

    private bool Value(int column)
    {
        var mark = _text.Mark;
        _text.SkipSpaces();
        if (!_text.IsAtEndOfLine)
            return _flow.Value() && EndOfLine(column);
        _text.NextLine();
        if (!_text.IsAtEnd && _text.Column > column)
            return Node();
        if (IsAt(column) && _text.IsHyphen)
            return List(column, isIndented: false);
        _events.Add(PlainYamlText.Empty(mark));
        return true;
    }

    private bool List(int column, bool isIndented)
    {
        _events.Add(new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Block, _text.Mark, _text.MarkAt(isIndented ? 0 : 1)));
        do
        {
            _text.Move(1);
            _text.SkipSpaces();
            if (_text.IsAtEndOfLine || _text.IsHyphen || !Item(column))
                return false;
        }
        while (IsAt(column) && _text.IsHyphen);
        _events.Add(new SequenceEnd());
        return isIndented ? IsDone(column) : _text.IsAtEnd || _text.Column <= column;
    }

    private bool Item(int column) => _text.KeyLength > 0 ? Mapping(_text.Column) : _flow.Value() && EndOfLine(column);

    // A line that is indented further than the collection goes on with the value, which is rare.
    private bool EndOfLine(int column)
    {
        _text.SkipSpaces();
        return _text.IsAtEndOfLine && (!_text.NextLine() || _text.Column <= column);
    }

    private bool IsAt(int column) => !_text.IsAtEnd && _text.Column == column;

    private bool IsDone(int column) => _text.IsAtEnd || _text.Column < column;
}
