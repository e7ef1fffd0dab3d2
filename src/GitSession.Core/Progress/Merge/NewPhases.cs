using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Progress.Merge;

/// <summary>
/// Puts the phases that one side added into the other and into the base, heading and block alone, behind the section that they stand
/// behind: that both of two phases that came at one place stay is no conflict. A side in which a phase of the base is gone may have
/// renamed it, so that its text says what is new.
/// </summary>
internal sealed class NewPhases
{
    private readonly Sides<string> _texts;
    private readonly ImmutableArray<Sides<BlockUnit?>> _phases;
    private readonly Sides<ImmutableArray<(string Name, Section Section)>> _sections;
    private readonly List<string> _order;

    public NewPhases(Sides<ProgressDocument> documents, ImmutableArray<Sides<BlockUnit?>> phases)
    {
        _texts = documents.Each(document => document.Text);
        _phases = phases;
        _sections = SectionNames.Of(documents.Each(document => document.Markdown.Sections), phases);
        _order = [.. new KeyOrder(new HeadingOrder()).Of(_sections.Each<IReadOnlyList<string>>(sections => [.. sections.Select(section => section.Name)]))];
    }

    public Sides<IEnumerable<TextEdit>> Edits()
    {
        // Of two phases with one heading nobody knows which one another document means.
        if (_phases.Select(SectionNames.Of).Distinct(StringComparer.Ordinal).Count() < _phases.Length)
            return new Sides<IEnumerable<TextEdit>>([], [], []);
        var ours = Added(phase => phase.Ours, phase => phase.Theirs, _texts.Ours, _sections.Ours);
        var theirs = Added(phase => phase.Theirs, phase => phase.Ours, _texts.Theirs, _sections.Theirs);
        return new Sides<IEnumerable<TextEdit>>(In(_texts.Base, _sections.Base, [.. ours, .. theirs]), In(_texts.Ours, _sections.Ours, theirs), In(_texts.Theirs, _sections.Theirs, ours));
    }

    private List<NewPhase> Added(
        Func<Sides<BlockUnit?>, BlockUnit?> side, Func<Sides<BlockUnit?>, BlockUnit?> other, string text, ImmutableArray<(string Name, Section Section)> sections) =>
        _phases.Any(phase => phase.Base is { IsPhase: true } && side(phase) is null) ? [] :
        [
            .. from phase in _phases
               let unit = side(phase)
               where phase.Base is null && other(phase) is null && unit is { IsPhase: true }
               select new NewPhase(SectionNames.Of(phase), text, unit, MarkedRegion.FirstIn(text, TextSpan.Between(unit.Fence.Whole.End, EndOf(text, sections, unit.Section))) is not null),
        ];

    private List<TextEdit> In(string text, ImmutableArray<(string Name, Section Section)> sections, IReadOnlyList<NewPhase> added) =>
        [.. added.OrderBy(phase => _order.IndexOf(phase.Name)).Select(phase => Insert(text, sections, phase)).OfType<TextEdit>()];

    private TextEdit? Insert(string text, ImmutableArray<(string Name, Section Section)> sections, NewPhase phase)
    {
        var before = _order.Take(_order.IndexOf(phase.Name)).LastOrDefault(name => sections.Any(section => section.Name == name));
        if (before is not null)
            return Behind(text, sections, sections.First(section => section.Name == before).Section, phase);
        return sections is [var first, ..] ? TextEdit.Insert(first.Section.Heading.Start, phase.In(text, first.Section.Heading.Start) + EntryText.NewLine(text)) : null;
    }

    private static TextEdit Behind(string text, ImmutableArray<(string Name, Section Section)> sections, Section section, NewPhase phase)
    {
        var (newLine, end) = (EntryText.NewLine(text), EndOf(text, sections, section));
        var region = phase.IsBeforeRegion ? MarkedRegion.FirstIn(text, TextSpan.Between(section.Heading.End, end)) : null;
        var words = text.AsSpan(0, region ?? end).TrimEnd().Length;
        var place = EntryText.NextLine(text, words);
        return TextEdit.Insert(place, (place == text.Length && text[^1] is not '\n' ? newLine : "") + phase.Gap(text) + phase.In(text, section.Heading.Start));
    }

    // To the next heading, of whatever level.
    private static int EndOf(string text, ImmutableArray<(string Name, Section Section)> sections, Section section) =>
        sections.Select(next => next.Section.Heading.Start).FirstOrDefault(start => start > section.Heading.Start, text.Length);
}
