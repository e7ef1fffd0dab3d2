using GitSession.Text;

namespace GitSession.Progress.Merge;

/// <summary>Brings one mapping of one document to what another document has in its own: values, entries that it lacks, entries to be gone.</summary>
/// <param name="order">The order in which the keys of all documents stand.</param>
internal sealed class MapEdit(string text, BlockPart map, BlockFormat format, IReadOnlyList<string> order)
{
    private readonly List<TextEdit> _values = [];
    private readonly List<(string From, BlockPart Entry)> _added = [];
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);

    private List<BlockPart> Kept => [.. (map.Entries ?? []).Where(entry => !_removed.Contains(entry.Key))];

    public void Set(BlockPart entry, string from, BlockPart source)
    {
        var value = EntryText.Of(from, source.Value, source.Whole.Start, text, entry.Whole.Start);
        var hasRemark = entry.Whole.End > entry.Value.End;
        if (Fits(value) && !(hasRemark && value.Contains('\n', StringComparison.Ordinal)))
            _values.Add(new TextEdit(entry.Value, value));
    }

    public void Add(string from, BlockPart source) => _added.Add((from, source));

    public void Remove(BlockPart entry) => _removed.Add(entry.Key);

    // What is put in stands first where something else begins at the same place.
    public IEnumerable<TextEdit> Edits() => Kept is { Count: > 0 } kept
        ? [.. _added.OrderBy(added => order.ToList().IndexOf(added.Entry.Key)).SelectMany(added => Insert(kept, added.From, added.Entry)), .. _values, .. Removals()]
        : [.. _values];

    private IEnumerable<TextEdit> Insert(List<BlockPart> kept, string from, BlockPart source)
    {
        var before = order.TakeWhile(key => key != source.Key).LastOrDefault(key => kept.Exists(one => one.Key == key));
        var behind = kept.Find(one => one.Key == before);
        var piece = map.IsOnLines ? source.Whole : TextSpan.Between(source.Whole.Start, source.Value.End);
        var entry = EntryText.Of(from, piece, source.Whole.Start, text, kept[0].Whole.Start);
        return !Fits(entry) ? [] : [map.IsOnLines ? InsertLines(kept, behind, entry) : InsertWithComma(kept, behind, entry)];
    }

    private TextEdit InsertLines(List<BlockPart> kept, BlockPart? behind, string entry)
    {
        var place = behind is null ? EntryText.LineStart(text, kept[0].Whole.Start) : EntryText.NextLine(text, behind.Whole.End);
        var line = EntryText.Indentation(text, kept[0].Whole.Start) + entry + EntryText.NewLine(text);
        return TextEdit.Insert(place, place > 0 && text[place - 1] is not '\n' ? EntryText.NewLine(text) + line : line);
    }

    private TextEdit InsertWithComma(List<BlockPart> kept, BlockPart? behind, string entry) => behind is null
        ? TextEdit.Insert(kept[0].Whole.Start, $"{entry},{Gap(kept[0])}")
        : TextEdit.Insert(behind.Whole.End, $",{Gap(behind)}{entry}");

    // A remark may stand before the blanks that an entry begins with, and a bracket without any.
    private string Gap(BlockPart entry)
    {
        var before = text[..entry.Whole.Start];
        var blanks = before[before.TrimEnd().Length..];
        return blanks.Contains('\n', StringComparison.Ordinal) ? EntryText.NewLine(text) + blanks[(blanks.LastIndexOf('\n') + 1)..] : " ";
    }

    private IEnumerable<TextEdit> Removals() => (map.Entries ?? []).Where(entry => _removed.Contains(entry.Key)).Select(Removal);

    // With its comma: the one before it, or, where nothing is before it, the one behind it.
    private TextEdit Removal(BlockPart entry)
    {
        var all = map.Entries ?? [];
        var at = all.IndexOf(entry);
        var isFirst = !all.Take(at).Any(before => !_removed.Contains(before.Key));
        return new TextEdit(
            map.IsOnLines ? TextSpan.Between(EntryText.LineStart(text, entry.Whole.Start), EntryText.NextLine(text, entry.Whole.End))
            : isFirst ? TextSpan.Between(entry.Whole.Start, all[at + 1].Whole.Start)
            : TextSpan.Between(all[at - 1].Whole.End, entry.Whole.End),
            "");
    }

    private bool Fits(string piece) => format is BlockFormat.Json || map.IsOnLines || !piece.Contains('\n', StringComparison.Ordinal);
}
