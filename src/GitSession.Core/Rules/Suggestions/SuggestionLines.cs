using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Rules.Suggestions;

/// <summary>The lines of a suggestion, each with the part that it is of. What stands in a fence is none of them.</summary>
internal sealed record SuggestionLines(ImmutableArray<SuggestionLine> All)
{
    public static SuggestionLines Of(MarkdownText document, TextSpan span)
    {
        var (lines, label) = (ImmutableArray.CreateBuilder<SuggestionLine>(), (string?)null);
        var number = document.Text.AsSpan(0, span.Start).Count('\n') + 1;
        for (var at = span.Start; at < span.End; number++)
        {
            var end = document.Text.IndexOf('\n', at, span.End - at) is var found and >= 0 ? found : span.End;
            var text = document.Text[at..end].TrimEnd('\r');
            var begun = SuggestionLabel.Of(text);
            label = begun?.Label ?? label;
            if (!document.Fences.Any(fence => fence.Whole.Contains(at)))
                lines.Add(new SuggestionLine(text, number, at + text.Length, label, begun?.Value ?? text));
            at = end + 1;
        }
        return new SuggestionLines(lines.ToImmutable());
    }

    /// <summary>What no person is to change.</summary>
    public IEnumerable<string> Machine => All.Where(line => line.Label is SuggestionLabel.Pattern or SuggestionLabel.Suggestion or SuggestionLabel.Evidence).Select(line => line.Text);

    public IEnumerable<SuggestionLine> Part(string label) => All.Where(line => line.Label == label);

    public bool Has(string label) => Part(label).Any();

    public string Value(string label) => Part(label).Select(line => line.Value.Trim()).FirstOrDefault(value => value is not "") ?? "";

    /// <summary>The proposed rule without its marks of quotation; lines right below one of them belong to it too (CommonMark 5.1, laziness).</summary>
    public string Quotation
    {
        get
        {
            var (lines, inside) = (new List<string>(), false);
            foreach (var line in Part(SuggestionLabel.ProposedRule))
            {
                var text = line.Value.TrimStart(' ');
                inside = text is ['>', ..] || (inside && text is not "");
                if (inside)
                    lines.Add(text is ['>', .. var quoted] ? quoted is [' ', .. var rest] ? rest : quoted : line.Value);
                else if (lines is not [])
                    lines.Add("");
            }
            return string.Join('\n', lines).Trim('\n', ' ');
        }
    }
}
