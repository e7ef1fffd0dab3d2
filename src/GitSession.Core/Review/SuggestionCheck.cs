using System.Collections.Immutable;
using GitSession.Rules.Suggestions;
using GitSession.Text;

namespace GitSession.Review;

/// <summary>What is wrong in documents of suggested rules: decisions that cannot be told, and what no person was to change.</summary>
public static class SuggestionCheck
{
    /// <summary>What is wrong in one document.</summary>
    /// <exception cref="DamagedDocument">It cannot be read at all.</exception>
    public static ImmutableArray<DocumentFinding> Run(string path, string text) =>
        [.. SuggestionDocument.Parse(path, text).Suggestions.SelectMany(one => one.Findings).Select(Of)];

    /// <summary>What is wrong in all of a worktree, contradictions between them too.</summary>
    public static IEnumerable<DocumentFinding> Run(SuggestionReview review) =>
        [.. review.Damaged.Select(damaged => DocumentFinding.Of(damaged)), .. review.Findings.Select(Of)];

    public static DocumentFinding Of(SuggestionFinding finding) => new(finding.Path, Math.Max(1, finding.Line), FaultOf(finding.Fault), finding.Suggestion);

    private static DocumentFault FaultOf(SuggestionFault fault) => fault switch
    {
        SuggestionFault.SeveralDecisions => DocumentFault.SuggestionTwoDecisions,
        SuggestionFault.UnclearBox => DocumentFault.SuggestionUnclearBox,
        SuggestionFault.NoBoxes => DocumentFault.SuggestionNoBoxes,
        SuggestionFault.EvidenceEdited => DocumentFault.SuggestionEvidenceEdited,
        SuggestionFault.ApprovedOtherwise => DocumentFault.SuggestionApprovedOtherwise,
        SuggestionFault.NoQuotation => DocumentFault.SuggestionNoProposedRule,
        SuggestionFault.UnknownWord => DocumentFault.SuggestionUnknownWord,
        SuggestionFault.NoMark => DocumentFault.SuggestionNoMark,
        SuggestionFault.Contradicted => DocumentFault.SuggestionContradicted,
        SuggestionFault.RuleNotInForce => DocumentFault.SuggestionRuleNotInForce,
        SuggestionFault.ParametersDiffer => DocumentFault.SuggestionParametersDiffer,
        _ => DocumentFault.SuggestionRuleInWork,
    };
}
