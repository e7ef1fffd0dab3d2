using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GitSession.Rules.Suggestions;

/// <summary>The boxes of a decision: those that are ticked, and where they stand.</summary>
/// <param name="Ticked">Each ticked box with its line.</param>
/// <param name="Line">The line of the ticked box, or of the first one where none is; null where there is no box.</param>
/// <param name="End">Where the last line with a box ends in the document.</param>
/// <param name="Fault">Why no decision can be read from them; its line is null where there is none to name.</param>
internal sealed partial record SuggestionBoxes(
    ImmutableArray<(HumanDecision Decision, int Line)> Ticked, int? Line, int? End, (SuggestionFault Fault, int? Line)? Fault)
{
    public static SuggestionBoxes Of(SuggestionLines lines)
    {
        var boxes = lines.Part(SuggestionLabel.Decision).SelectMany(line => Box().Matches(line.Value), (line, match) => (Line: line, Mark: match.Groups["mark"].Value.Trim(), Word: match.Groups["word"].Value)).ToList();
        var ticked = boxes.Where(box => box.Mark is "x" or "X").Select(box => (Enum.Parse<HumanDecision>(box.Word, ignoreCase: true), box.Line.Number)).ToImmutableArray();
        var line = ticked.Select(box => (int?)box.Number).FirstOrDefault() ?? boxes.Select(box => (int?)box.Line.Number).FirstOrDefault();
        var unclear = boxes.Find(box => box.Mark is not ("" or "x" or "X"));
        var twice = boxes.GroupBy(box => box.Word, StringComparer.OrdinalIgnoreCase).Select(same => same.Skip(1).FirstOrDefault()).FirstOrDefault(box => box.Line is not null);
        (SuggestionFault, int?)? fault =
            boxes is [] ? (SuggestionFault.NoBoxes, null)
            : unclear.Line is not null ? (SuggestionFault.UnclearBox, unclear.Line.Number)
            : ticked is [_, var second, ..] ? (SuggestionFault.SeveralDecisions, second.Number)
            // A second box of the same name may stand where nobody sees it, as in a comment.
            : twice.Line is not null ? (SuggestionFault.SeveralDecisions, twice.Line.Number)
            : null;
        return new SuggestionBoxes(ticked, line, boxes.Select(box => (int?)box.Line.End).LastOrDefault(), fault);
    }

    [GeneratedRegex(@"\[(?<mark>[^\]\[]{0,8})\]\s{0,4}[*_]{0,2}(?<word>approve|reject|modify)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Box();
}
