using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Progress.Merge;

/// <summary>
/// Puts the phases that one side added into the other and into the base, heading and block alone: that both of two phases that came at
/// one place stay is no conflict. A side in which a phase of the base is gone may have renamed it, so that its text says what is new.
/// </summary>
internal sealed class NewPhases(Sides<string> texts, Sides<ImmutableArray<BlockUnit>> units, ImmutableArray<Sides<BlockUnit?>> matches)
{
    private readonly IReadOnlyList<string> _order = new KeyOrder(new HeadingOrder()).Of(
        new Sides<IReadOnlyList<string>>(
            Names(units.Base, matches, match => match.Base), Names(units.Ours, matches, match => match.Ours), Names(units.Theirs, matches, match => match.Theirs)));

    public Sides<IEnumerable<TextEdit>> Edits()
    {
        // Of two phases with one heading nobody knows which one another document means.
        if (matches.Select(NameOf).Distinct(StringComparer.Ordinal).Count() < matches.Length)
            return new Sides<IEnumerable<TextEdit>>([], [], []);
        var ours = Added(match => match.Ours, match => match.Theirs, texts.Ours);
        var theirs = Added(match => match.Theirs, match => match.Ours, texts.Theirs);
        return new Sides<IEnumerable<TextEdit>>(
            In(texts.Base, match => match.Base, [.. ours, .. theirs]), In(texts.Ours, match => match.Ours, theirs), In(texts.Theirs, match => match.Theirs, ours));
    }

    private List<(string Name, string From, BlockUnit Unit)> Added(Func<Sides<BlockUnit?>, BlockUnit?> side, Func<Sides<BlockUnit?>, BlockUnit?> other, string text) =>
        matches.Any(match => match.Base is { IsPhase: true } && side(match) is null) ? [] :
        [
            .. from match in matches
               let unit = side(match)
               where match.Base is null && other(match) is null && unit is { IsPhase: true }
               select (NameOf(match), text, unit),
        ];

    private IEnumerable<TextEdit> In(string text, Func<Sides<BlockUnit?>, BlockUnit?> side, IReadOnlyList<(string Name, string From, BlockUnit Unit)> added)
    {
        var there = matches.Select(match => (Name: NameOf(match), Unit: side(match))).Where(one => one.Unit is { IsPhase: true }).ToDictionary(one => one.Name, one => one.Unit, StringComparer.Ordinal);
        foreach (var (name, from, unit) in added.OrderBy(one => _order.ToList().IndexOf(one.Name)))
        {
            var before = _order.TakeWhile(other => other != name).LastOrDefault(there.ContainsKey);
            var behind = _order.SkipWhile(other => other != name).FirstOrDefault(there.ContainsKey);
            if (before is not null && there[before] is { } last)
                yield return Behind(text, last, EntryText.Of(from, Core(from, unit), unit.Section.Heading.Start, text, last.Section.Heading.Start));
            else if (behind is not null && there[behind] is { } first)
                yield return TextEdit.Insert(first.Section.Heading.Start, EntryText.Of(from, Core(from, unit), unit.Section.Heading.Start, text, first.Section.Heading.Start) + EntryText.NewLine(text));
        }
    }

    // The prose below it comes with the text of its own side.
    private static TextSpan Core(string text, BlockUnit unit) => TextSpan.Between(unit.Section.Heading.Start, EntryText.NextLine(text, unit.Fence.Whole.End));

    private static TextEdit Behind(string text, BlockUnit unit, string core)
    {
        var newLine = EntryText.NewLine(text);
        var region = MarkedRegion.FirstIn(text, TextSpan.Between(unit.Fence.Whole.End, unit.Section.Body.End));
        var words = text[..(region ?? unit.Section.Body.End)].TrimEnd();
        var place = EntryText.NextLine(text, words.Length);
        var isOpen = place == words.Length && words.Length == text.Length;
        return TextEdit.Insert(place, (isOpen ? newLine : "") + newLine + (core.EndsWith('\n') ? core : core + newLine));
    }

    private static IReadOnlyList<string> Names(ImmutableArray<BlockUnit> units, ImmutableArray<Sides<BlockUnit?>> matches, Func<Sides<BlockUnit?>, BlockUnit?> side) =>
        [.. units.Where(unit => unit.IsPhase).Select(unit => NameOf(matches.First(match => side(match) == unit)))];

    private static string NameOf(Sides<BlockUnit?> match) =>
        (match.Base ?? match.Ours ?? match.Theirs) is { } unit ? HeadingOrder.NameOf(unit.Heading) : "";
}
