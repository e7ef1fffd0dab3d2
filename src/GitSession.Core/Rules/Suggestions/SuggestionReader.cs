using System.Text.RegularExpressions;
using GitSession.Text;

namespace GitSession.Rules.Suggestions;

/// <summary>Reads one suggestion of a document: from its heading to the next one.</summary>
internal sealed partial class SuggestionReader
{
    private readonly string _path;
    private readonly string _session;
    private readonly Section _section;
    private readonly int _line;
    private readonly SuggestionLines _lines;
    private readonly SuggestionBoxes _boxes;

    public SuggestionReader(string path, string session, MarkdownText document, int index)
    {
        (_path, _session) = (path, session);
        _section = document.Sections[index];
        _line = document.Text.AsSpan(0, _section.Heading.Start).Count('\n') + 1;
        var end = index + 1 < document.Sections.Length ? document.Sections[index + 1].Heading.Start : document.Text.Length;
        _lines = SuggestionLines.Of(document, TextSpan.Between(_section.Heading.End, end));
        _boxes = SuggestionBoxes.Of(_lines);
    }

    /// <summary>`SR-001`, where a heading begins so.</summary>
    public static string? IdIn(string title) => Id().Match(title) is { Success: true } match ? match.Value.ToUpperInvariant() : null;

    public StandingSuggestion Read()
    {
        var mark = _lines.All.Select(line => SuggestionMark.Parse(line.Text)).OfType<SuggestionMark>().FirstOrDefault();
        var suggestion = Suggestion(mark);
        var applied = _lines.Has(SuggestionLabel.Applied);
        var findings = applied ? [] : Faults(mark, suggestion).Select(fault => new SuggestionFinding(fault.Fault, _path, fault.Line, suggestion.Id));
        return new StandingSuggestion(suggestion, _path, _session, _line, _boxes.Line ?? _line, _boxes.End ?? _section.Heading.End, applied, [.. findings]);
    }

    private Suggestion Suggestion(SuggestionMark? mark) => new()
    {
        Id = IdIn(_section.Title) ?? "",
        Title = _section.Title[(_section.Title.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(),
        Key = mark?.Key ?? "",
        Category = mark?.Category ?? default,
        Pattern = _lines.Value(SuggestionLabel.Pattern),
        Text = _lines.Value(SuggestionLabel.Suggestion),
        Evidence = [.. _lines.Part(SuggestionLabel.Evidence).Select(line => Evidence(line.Text)).OfType<SuggestionEvidence>()],
        ProposedRule = _lines.Quotation,
        Quadrant = Word<Quadrant>(SuggestionLabel.Quadrant),
        Persistence = Word<Persistence>(SuggestionLabel.Persistence),
        Rules = mark?.Rules ?? [],
        Boundary = mark?.Boundary,
        Occurrences = mark?.Occurrences ?? 0,
        Decision = _boxes.Ticked is [var only] ? only.Decision : HumanDecision.None,
    };

    private IEnumerable<(SuggestionFault Fault, int Line)> Faults(SuggestionMark? mark, Suggestion suggestion)
    {
        if (mark is null)
            yield return (SuggestionFault.NoMark, _line);
        else if (mark.Over(_lines.Machine).Evidence != mark.Evidence)
            yield return (SuggestionFault.EvidenceEdited, LineOf(SuggestionLabel.Pattern));
        if (_boxes.Fault is { } fault)
            yield return (fault.Fault, fault.Line ?? _line);
        if (suggestion.Decision is not (HumanDecision.Approve or HumanDecision.Modify))
            yield break;
        if (suggestion.ProposedRule is "")
            yield return (SuggestionFault.NoQuotation, LineOf(SuggestionLabel.ProposedRule));
        else if (suggestion.Quadrant is null || suggestion.Persistence is null)
            yield return (SuggestionFault.UnknownWord, LineOf(suggestion.Quadrant is null ? SuggestionLabel.Quadrant : SuggestionLabel.Persistence));
        else if (suggestion.Decision is HumanDecision.Approve && mark is not null && SuggestionMark.ProposalOf(suggestion) != mark.Proposal)
            yield return (SuggestionFault.ApprovedOtherwise, LineOf(SuggestionLabel.ProposedRule));
    }

    private int LineOf(string label) => _lines.Part(label).Select(line => (int?)line.Number).FirstOrDefault() ?? _line;

    private T? Word<T>(string label)
        where T : struct, Enum => Enum.GetValues<T>().Where(word => $"{word}".Equals(_lines.Value(label).Trim('*', '`', ' '), StringComparison.OrdinalIgnoreCase)).Select(word => (T?)word).FirstOrDefault();

    // "- 2026-11-20T09:15:04+01:00: what was seen".
    private static SuggestionEvidence? Evidence(string line)
    {
        var text = line.Trim();
        return text is ['-' or '*', ' ', ..] && text.IndexOf(": ", StringComparison.Ordinal) is > 2 and var end && Times.Parse(text[2..end]) is { } at
            ? new SuggestionEvidence(at, text[(end + 2)..].Trim())
            : null;
    }

    [GeneratedRegex(@"^SR-\d{1,6}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
