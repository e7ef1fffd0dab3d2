using System.Collections.Immutable;
using GitSession.Rules.Suggestions;
using GitSession.Text;

namespace GitSession.Review;

/// <summary>What is wrong in a document of suggested rules: decisions that cannot be told, and what no person was to change.</summary>
public static class SuggestionCheck
{
    /// <exception cref="DamagedDocument">It cannot be read at all.</exception>
    public static ImmutableArray<DocumentFinding> Run(string path, string text) =>
        [.. SuggestionDocument.Parse(path, text).Suggestions.SelectMany(one => one.Findings).Select(Of)];

    public static DocumentFinding Of(SuggestionFinding finding)
    {
        var (severity, rule, message) = Describe(finding.Fault);
        return new DocumentFinding(finding.Path, finding.Line, severity, $"suggestion-{rule}", $"{finding.Suggestion}: {message}");
    }

    private static (Severity Severity, string Rule, string Message) Describe(SuggestionFault fault) => fault switch
    {
        SuggestionFault.SeveralDecisions => (Severity.Error, "two-decisions", "more than one box is ticked, or a box is there twice; a decision is exactly one"),
        SuggestionFault.UnclearBox => (Severity.Error, "unclear-box", "a box holds neither a space nor an x"),
        SuggestionFault.NoBoxes => (Severity.Warning, "no-boxes", "there are no boxes to tick: [ ] Approve [ ] Reject [ ] Modify"),
        SuggestionFault.EvidenceEdited => (Severity.Error, "evidence-edited", "the pattern, the suggestion or the evidence is not what was written there"),
        SuggestionFault.ApprovedOtherwise => (Severity.Error, "approved-otherwise", "the proposed rule was changed, so that Approve does not say which is meant; Modify takes it as it stands"),
        SuggestionFault.NoQuotation => (Severity.Error, "no-proposed-rule", "the proposed rule is missing: a quotation, each line behind >"),
        SuggestionFault.UnknownWord => (Severity.Error, "unknown-word", "the quadrant or the persistence is none that there is"),
        SuggestionFault.NoMark => (Severity.Warning, "no-mark", "the comment that it is known by is missing, so that it cannot be applied"),
        SuggestionFault.Contradicted => (Severity.Error, "contradicted", "another document has another decision about the same"),
        SuggestionFault.RuleNotInForce => (Severity.Warning, "rule-not-in-force", "a rule that it is about is not there, or not in force any more"),
        _ => (Severity.Warning, "rule-in-work", "a rule that it would change has changes that are not committed"),
    };
}
