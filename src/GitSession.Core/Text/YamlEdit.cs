using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GitSession.Text;

/// <summary>
/// Brings a block mapping in a YAML text to wanted values by changing the values that differ and nothing else:
/// comments, order, quoting and keys that are not named stay as a person wrote them.
/// </summary>
public sealed class YamlEdit
{
    private static readonly string[] Names = ["id", "description", "text"];
    private readonly string _text;
    private readonly string _newLine;
    private readonly List<TextEdit> _edits = [];

    private YamlEdit(string text)
    {
        _text = text;
        _newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <param name="text">The YAML that <paramref name="map"/> was read from.</param>
    /// <param name="map">The mapping to change: the root or one below it.</param>
    /// <param name="wanted">The keys to set. Keys of <paramref name="map"/> that it lacks are kept.</param>
    public static string Set(string text, YamlMap map, YamlMappingNode wanted)
    {
        var edit = new YamlEdit(text);
        edit.SetEntries(map.Node, wanted);
        return TextEdit.Apply(text, edit._edits);
    }

    private void SetEntries(YamlMappingNode map, YamlMappingNode wanted)
    {
        var added = new YamlMappingNode();
        foreach (var (key, value) in wanted.Children)
        {
            if (map.Find(key) is not { } old)
                added.Add(key, value);
            else if (!Same(old, value))
                SetValue(map.Children.First(entry => entry.Key.Says(key)).Key, old, value);
        }
        if (added.Children.Count > 0)
            Append(map, added);
    }

    private void SetValue(YamlNode key, YamlNode old, YamlNode value)
    {
        var merged = Merge(old, value);
        if (old is YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 } before
            && merged is YamlSequenceNode { Children.Count: > 0 } after)
            SetItems(before, after);
        else if (IsInline(old) && !NeedsLines(merged))
            _edits.Add(new TextEdit(Span(old), YamlWriter.Flow(merged)));
        else
            _edits.Add(new TextEdit(EntryLines(key, old), YamlWriter.Entry(key, merged, Column(key), _newLine)));
    }

    // Items before and after those that differ are left alone: a list changes at one place at a time.
    private void SetItems(YamlSequenceNode before, YamlSequenceNode after)
    {
        var (old, wanted) = (before.Children, after.Children);
        var shorter = Math.Min(old.Count, wanted.Count);
        var head = Enumerable.Range(0, shorter).TakeWhile(i => Same(old[i], wanted[i])).Count();
        var tail = Enumerable.Range(1, shorter - head).TakeWhile(i => Same(old[^i], wanted[^i])).Count();
        var replaced = Math.Min(old.Count, wanted.Count) - head - tail;
        for (var i = head; i < head + replaced; i++)
            _edits.Add(new TextEdit(Lines(old[i]), ItemText(before, wanted[i])));
        foreach (var item in old.Skip(head + replaced).SkipLast(tail))
            _edits.Add(new TextEdit(Lines(item), ""));
        var inserted = string.Concat(wanted.Skip(head + replaced).SkipLast(tail).Select(item => ItemText(before, item)));
        if (inserted.Length > 0)
            _edits.Add(InsertAfter(head + replaced == 0 ? null : old[head + replaced - 1], old[0], inserted));
    }

    private TextEdit InsertAfter(YamlNode? item, YamlNode first, string text)
    {
        var position = item is null ? LineStart(first.Start.Index) : Lines(item).End;
        return TextEdit.Insert(position, OnNewLine(position) + text);
    }

    private void Append(YamlMappingNode map, YamlMappingNode added)
    {
        var (lastKey, lastValue) = map.Children[^1];
        var position = EntryLines(lastKey, lastValue).End;
        _edits.Add(TextEdit.Insert(position, OnNewLine(position) + YamlWriter.Block(added, Column(lastKey), _newLine)));
    }

    private string OnNewLine(int position) => position > 0 && _text[position - 1] != '\n' ? _newLine : "";

    private string ItemText(YamlSequenceNode list, YamlNode item)
    {
        var line = LineStart(list.Children[0].Start.Index);
        return YamlWriter.Item(item, _text.AsSpan(line).IndexOf('-'), _newLine);
    }

    // A value that replaces another takes over the keys that only the other has.
    private static YamlNode Merge(YamlNode old, YamlNode value) => (old, value) switch
    {
        (YamlMappingNode from, YamlMappingNode to) => MergeMaps(from, to),
        (YamlSequenceNode from, YamlSequenceNode to) => MergeLists(from, to),
        _ => value,
    };

    private static YamlMappingNode MergeMaps(YamlMappingNode old, YamlMappingNode value)
    {
        var merged = new YamlMappingNode { Style = value.Style };
        foreach (var (key, wanted) in value.Children)
            merged.Add(key, old.Find(key) is { } before ? Merge(before, wanted) : wanted);
        foreach (var (key, kept) in old.Children.Where(entry => value.Find(entry.Key) is null))
            merged.Add(key, kept);
        return merged;
    }

    private static YamlSequenceNode MergeLists(YamlSequenceNode old, YamlSequenceNode value) =>
        new(value.Children.Select(item => old.Children.FirstOrDefault(before => IsSameThing(before, item)) is { } before ? Merge(before, item) : item));

    private static bool IsSameThing(YamlNode old, YamlNode item) =>
        old is YamlMappingNode before && item is YamlMappingNode after
        && Names.Any(name => before.Find(name) is { } one && after.Find(name) is { } other && one.Says(other));

    // A mapping is the same when each wanted key has its value: what a person added is not a difference.
    private static bool Same(YamlNode old, YamlNode wanted) => (old, wanted) switch
    {
        (YamlMappingNode from, YamlMappingNode to) =>
            to.Children.All(entry => from.Find(entry.Key) is { } value && Same(value, entry.Value)),
        (YamlSequenceNode from, YamlSequenceNode to) =>
            from.Children.Count == to.Children.Count && from.Children.Zip(to.Children).All(pair => Same(pair.First, pair.Second)),
        (YamlScalarNode from, YamlScalarNode to) => IsNull(from) ? IsNull(to) : !IsNull(to) && from.Value == to.Value,
        _ => false,
    };

    private static bool IsNull(YamlScalarNode scalar) => scalar is { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" };

    private static bool NeedsLines(YamlNode value) =>
        value is YamlSequenceNode { Children.Count: > 0 } or YamlMappingNode { Style: MappingStyle.Block, Children.Count: > 0 };

    private bool IsInline(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Style == MappingStyle.Flow,
        YamlSequenceNode list => list.Style == SequenceStyle.Flow,
        YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } => false,
        _ => node.End > node.Start.Index,
    } && LineStart(node.Start.Index) == LineStart(node.End - 1);

    private TextSpan EntryLines(YamlNode key, YamlNode value) =>
        TextSpan.Between(LineStart(key.Start.Index), LineEnd(Math.Max(key.End, value.End)));

    private TextSpan Lines(YamlNode node) => TextSpan.Between(LineStart(node.Start.Index), LineEnd(node.End));

    private static TextSpan Span(YamlNode node) => TextSpan.Between(node.Start.Index, node.End);

    private static int Column(YamlNode key) => key.Start.Column;

    private int LineStart(int position) => position <= 0 ? 0 : _text.LastIndexOf('\n', Math.Min(position, _text.Length) - 1) + 1;

    private int LineEnd(int position) => _text.IndexOf('\n', Math.Min(position, _text.Length)) is var at and >= 0 ? at + 1 : _text.Length;
}
