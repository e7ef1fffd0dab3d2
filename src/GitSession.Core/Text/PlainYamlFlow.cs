using YamlDotNet.Core.Events;

namespace GitSession.Text;

/// <summary>Reads the values of plainly written YAML that stand on one line: scalars, and flow collections of them. Null is what is not sure.</summary>
/// <param name="text">Stands at the value's first character, and behind its last one when that was read.</param>
internal sealed class PlainYamlFlow(PlainYamlText text)
{
    // What nests deeper is not plain, and a stack overflow cannot be caught.
    private const int Deepest = 20;

    private int _depth;

    /// <summary>A value in a block.</summary>
    public YamlNode? Value() => text.Current is '{' or '[' ? Collection() : Scalar(text.PlainLength);

    public YamlNode? Collection()
    {
        YamlNode? read = _depth++ >= Deepest ? null : text.Current is '{' ? Mapping() : List();
        _depth--;
        return read;
    }

    private YamlNode? Nested() => text.Current is '{' or '[' ? Collection() : Scalar(text.PlainLengthInFlow);

    private YamlMappingNode? Mapping()
    {
        var map = new YamlMappingNode { Style = MappingStyle.Flow, Start = text.Place };
        if (!Items('}', () => Entry(map)))
            return null;
        text.Move(1);
        map.End = text.Index;
        return map;
    }

    private YamlSequenceNode? List()
    {
        var (start, items) = (text.Place, new List<YamlNode>());
        if (!Items(']', () => Item(items)))
            return null;
        text.Move(1);
        return new YamlSequenceNode(items) { Style = SequenceStyle.Flow, Start = start, End = text.Index };
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

    private bool Item(List<YamlNode> items)
    {
        if (Nested() is not { } item)
            return false;
        items.Add(item);
        return true;
    }

    private bool Entry(YamlMappingNode map)
    {
        if (text.Key() is not { } key || text.Next is not ' ' || map.Find(key) is not null)
            return false;
        text.Move(1);
        text.SkipSpaces();
        if (Nested() is not { } value)
            return false;
        map.Add(key, value);
        return true;
    }

    private YamlScalarNode? Scalar(int plainLength) =>
        text.Current is '"' or '\'' ? text.Quoted() : plainLength > 0 ? text.Plain(plainLength) : null;
}
