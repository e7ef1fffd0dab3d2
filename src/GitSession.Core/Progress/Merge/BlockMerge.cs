using GitSession.Text;

namespace GitSession.Progress.Merge;

/// <summary>
/// Brings the blocks that three documents have below one heading to agree on all that is decided, key by key: each edit is one value or
/// one entry, so that what is not decided, and all that stands around the values, stays as each of them has it.
/// </summary>
internal sealed class BlockMerge(Sides<string> texts, BlockFormat format)
{
    private readonly ValueChoice _choice = new(texts);

    /// <param name="from">The base's; null where it has none.</param>
    public Sides<IEnumerable<TextEdit>> Of(BlockPart? from, BlockPart ours, BlockPart theirs)
    {
        var maps = new Sides<BlockPart?>(from is { IsMap: true } ? from : null, ours, theirs);
        var names = maps.Each<IReadOnlyList<string>>(map => [.. (map?.Entries ?? []).Select(entry => entry.Key)]);
        var order = new KeyOrder(StringComparer.Ordinal).Of(names);
        var edits = maps.Each(texts, (map, text) => map is null ? null : new MapEdit(text, map, format, order));
        var inner = names.Base.Concat(order).Distinct(StringComparer.Ordinal).Select(key => Merge(edits, maps.Each(map => map?[key]))).ToList();
        return new Sides<IEnumerable<TextEdit>>(
            [.. inner.SelectMany(one => one.Base), .. edits.Base?.Edits() ?? []],
            [.. inner.SelectMany(one => one.Ours), .. edits.Ours?.Edits() ?? []],
            [.. inner.SelectMany(one => one.Theirs), .. edits.Theirs?.Edits() ?? []]);
    }

    private Sides<IEnumerable<TextEdit>> Merge(Sides<MapEdit?> edits, Sides<BlockPart?> entries)
    {
        if (entries is { Ours: { IsMap: true } ours, Theirs: { IsMap: true } theirs })
            return Of(entries.Base, ours, theirs);
        if (entries is { Ours: { IsMap: false } one, Theirs: { IsMap: false } other })
            Choose(edits, entries, one, other);
        else if (entries is { Ours: null } or { Theirs: null })
            AddOrRemove(edits, entries);
        return new Sides<IEnumerable<TextEdit>>([], [], []);
    }

    private void Choose(Sides<MapEdit?> edits, Sides<BlockPart?> entries, BlockPart ours, BlockPart theirs)
    {
        if (_choice.Of(entries.Base, ours, theirs) is not { } side)
            return;
        var (text, right) = side is Side.Ours ? (texts.Ours, ours) : (texts.Theirs, theirs);
        foreach (var (edit, entry, own) in Targets(edits, entries))
        {
            if (entry is null)
                edit.Add(text, right);
            else if (!entry.IsMap && Plain(own, entry.Value) != Plain(text, right.Value))
                edit.Set(entry, text, right);
        }
    }

    // What one side took away goes where the other left it as it was; where that was changed too a person decides.
    private void AddOrRemove(Sides<MapEdit?> edits, Sides<BlockPart?> entries)
    {
        if (entries is { Base: null, Ours: { } added })
            Add(texts.Ours, added, edits.Base, edits.Theirs);
        else if (entries is { Base: null, Theirs: { } other })
            Add(texts.Theirs, other, edits.Base, edits.Ours);
        else if (entries.Base is { } from && IsAsIn(from, entries.Ours, texts.Ours) && IsAsIn(from, entries.Theirs, texts.Theirs))
            Remove(edits, entries);
    }

    private static void Add(string text, BlockPart entry, params IEnumerable<MapEdit?> targets)
    {
        foreach (var target in targets)
            target?.Add(text, entry);
    }

    private void Remove(Sides<MapEdit?> edits, Sides<BlockPart?> entries)
    {
        foreach (var (edit, entry, _) in Targets(edits, entries))
        {
            if (entry is not null)
                edit.Remove(entry);
        }
    }

    private IEnumerable<(MapEdit Edit, BlockPart? Entry, string Own)> Targets(Sides<MapEdit?> edits, Sides<BlockPart?> entries)
    {
        if (edits.Base is { } from)
            yield return (from, entries.Base, texts.Base);
        if (edits.Ours is { } ours)
            yield return (ours, entries.Ours, texts.Ours);
        if (edits.Theirs is { } theirs)
            yield return (theirs, entries.Theirs, texts.Theirs);
    }

    private bool IsAsIn(BlockPart from, BlockPart? entry, string text) => entry is null || Plain(text, entry.Whole) == Plain(texts.Base, from.Whole);

    private static string Plain(string text, TextSpan piece) => piece.In(text).Trim().ReplaceLineEndings("\n");
}
