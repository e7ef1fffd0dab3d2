using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Progress.Merge;

/// <summary>
/// Merges the document of two branches by phase and key. It brings the three texts to agree on every value that is decided, and leaves
/// to a merge of lines what is not: that one then finds nothing else to differ in a block, and marks nothing else.
/// </summary>
public static class ProgressMerge
{
    /// <summary>The three texts, of which each line that is decided is the same in all that have it.</summary>
    /// <exception cref="DamagedDocument">A phase of one of them cannot be read; its path says of which: `theirs`.</exception>
    public static Sides<string> Of(Sides<string> texts)
    {
        var documents = new Sides<ProgressDocument>(Read("base", texts.Base), Read("ours", texts.Ours), Read("theirs", texts.Theirs));
        var units = documents.Each(document => BlockUnit.In(document).ToImmutableArray());
        var matches = UnitMatch.Of(units);
        List<Sides<IEnumerable<TextEdit>>> edits = [.. matches.Select(match => Blocks(texts, match)), new NewPhases(documents, [.. matches.Where(IsPhase)]).Edits()];
        var agreed = new Sides<string>(
            TextEdit.Apply(texts.Base, edits.SelectMany(edit => edit.Base)),
            TextEdit.Apply(texts.Ours, edits.SelectMany(edit => edit.Ours)),
            TextEdit.Apply(texts.Theirs, edits.SelectMany(edit => edit.Theirs)));
        // An edit that broke a block would be worse than a conflict too many.
        return IsWhole(agreed.Base) && IsWhole(agreed.Ours) && IsWhole(agreed.Theirs) ? DerivedStatus.Agree(texts, LastOperations.Agree(agreed)) : texts;
    }

    /// <summary>Whether every phase of a merged text can be read.</summary>
    public static bool IsWhole(string text) => ProgressVersion.Of(text).IsWhole;

    private static bool IsPhase(Sides<BlockUnit?> units) => units is { Base.IsPhase: true } or { Ours.IsPhase: true } or { Theirs.IsPhase: true };

    private static Sides<IEnumerable<TextEdit>> Blocks(Sides<string> texts, Sides<BlockUnit?> units) =>
        units is { Ours: { } ours, Theirs: { } theirs } && ours.Format == theirs.Format
            ? new BlockMerge(texts, ours.Format).Of(units.Base is { } from && from.Format == ours.Format ? from.Root : null, ours.Root, theirs.Root)
            : new Sides<IEnumerable<TextEdit>>([], [], []);

    private static ProgressDocument Read(string side, string text)
    {
        var document = Parse(side, text);
        return document.Damages.FirstOrDefault() is { } damage ? throw In(side, damage) : document;
    }

    private static ProgressDocument Parse(string side, string text)
    {
        try
        {
            return ProgressDocument.Parse(text);
        }
        catch (DamagedDocument damage)
        {
            throw In(side, damage);
        }
    }

    private static DamagedDocument In(string side, DamagedDocument damage) => new(side, damage.Line, damage.Expected);
}
