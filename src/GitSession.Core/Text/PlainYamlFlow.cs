using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GitSession.Text;

/// <summary>Reads the values of plainly written YAML that stand on one line: scalars, and flow collections of them.</summary>
/// <param name="text">Stands at the value's first character, and behind its last one when that was read.</param>
/// <param name="events">Are added to.</param>
internal sealed class PlainYamlFlow(PlainYamlText text, List<ParsingEvent> events)
{
    // What nests deeper is not plain, and a stack overflow cannot be caught.
    private const int Deepest = 20;

    private int _depth;

    /// <summary>A value in a block. False where that is not sure.</summary>
    public bool Value() => text.Current is '{' or '[' ? Collection() : Scalar(text.PlainLength);

    public bool Collection()
    {
        var isRead = _depth++ < Deepest && (text.Current is '{' ? Mapping() : List());
        _depth--;
        return isRead;
    }

    private bool Nested() => text.Current is '{' or '[' ? Collection() : Scalar(text.PlainLengthInFlow);

    private bool Mapping()
    {
        events.Add(new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Flow, text.Mark, text.Mark));
        if (!Items('}', Entry))
            return false;
        events.Add(new MappingEnd(text.Mark, text.Mark));
        text.Move(1);
        return true;
    }

    private bool List()
    {
        events.Add(new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Flow, text.Mark, text.Mark));
        if (!Items(']', Nested))
            return false;
        events.Add(new SequenceEnd(text.Mark, text.Mark));
        text.Move(1);
        return true;
    }

    // From the opening bracket to the closing one.
    private bool Items(char closing, Func<bool> item)
    {
        text.Move(1);
        text.SkipSpaces();
        if (text.Current == closing)
            return true;
        while (item())
        {
            text.SkipSpaces();
            if (text.Current == closing)
                return true;
            if (text.Current != ',')
                return false;
            text.Move(1);
            text.SkipSpaces();
        }
        return false;
    }

    private bool Entry()
    {
        if (!Scalar(text.KeyLength) || text.Current != ':' || text.Next != ' ')
            return false;
        text.Move(1);
        text.SkipSpaces();
        return Nested();
    }

    private bool Scalar(int plainLength)
    {
        if ((text.Current is '"' or '\'' ? text.Quoted() : plainLength > 0 ? text.Plain(plainLength) : null) is not { } scalar)
            return false;
        events.Add(scalar);
        return true;
    }
}
