using GitSession.Text;
using static GitSession.Rules.Suggestions.SuggestionLabel;

namespace GitSession.Rules.Suggestions;

/// <summary>One suggestion as text: its heading, its mark, its parts, and the boxes of the decision.</summary>
internal static class SuggestionText
{
    public static string Render(Suggestion suggestion)
    {
        string[] machine = [.. Machine(suggestion)];
        return string.Join("\n\n",
        [
            $"### {suggestion.Id}: {InertText.Line(suggestion.Title)}",
            SuggestionMark.Of(suggestion, machine.SelectMany(part => part.Split('\n'))).Render(),
            .. machine,
            Line(ProposedRule),
            Quotation(suggestion.ProposedRule),
            Line(SuggestionLabel.Quadrant, Word(suggestion.Quadrant)),
            Line(SuggestionLabel.Persistence, Word(suggestion.Persistence)),
            Line(Decision, string.Join(' ', SuggestionWords.Boxes.Select(box => $"[{(box == suggestion.Decision ? 'x' : ' ')}] {box}"))),
        ]) + "\n";
    }

    public static string Word<T>(T? word)
        where T : struct, Enum => word is { } known ? known.ToString().ToUpperInvariant() : "";

    // What no person is to change.
    private static IEnumerable<string> Machine(Suggestion suggestion) =>
    [
        Line(Pattern, InertText.Line(suggestion.Pattern)),
        Line(SuggestionLabel.Suggestion, InertText.Line(suggestion.Text)),
        Line(Evidence),
        string.Join("\n", suggestion.Evidence.Take(Suggestion.MostEvidence).Select(one => $"- {Times.Text(one.At)}: {InertText.Line(one.Text)}")),
    ];

    // Whatever begins in a quotation ends with it (CommonMark 5.1).
    private static string Quotation(string text) => string.Join("\n", text.Split('\n').Select(line => line is "" ? ">" : $"> {line}"));
}
