using System.Collections.Immutable;

namespace GitSession.Rules.Suggestions;

/// <summary>What the categories and the decisions are called in a document.</summary>
public static class SuggestionWords
{
    /// <summary>The boxes of a decision, in their order.</summary>
    public static ImmutableArray<HumanDecision> Boxes { get; } = [HumanDecision.Approve, HumanDecision.Reject, HumanDecision.Modify];

    /// <summary>The heading of a category's section, without the number behind it.</summary>
    public static string Heading(this SuggestionCategory category) => category switch
    {
        SuggestionCategory.NewRule => "New Rules",
        SuggestionCategory.Clarification => "Rule Clarifications",
        SuggestionCategory.NeverViolated => "Rules Never Violated (Consider Deprecation)",
        SuggestionCategory.Consolidation => "Rule Consolidation",
        _ => "Quadrant Adjustments",
    };

    /// <summary>One of the category.</summary>
    public static string Word(this SuggestionCategory category) => category switch
    {
        SuggestionCategory.NewRule => "new-rule",
        SuggestionCategory.Clarification => "clarification",
        SuggestionCategory.NeverViolated => "never-violated",
        SuggestionCategory.Consolidation => "consolidation",
        _ => "quadrant-adjustment",
    };

    public static SuggestionCategory? Category(string word) =>
        Enum.GetValues<SuggestionCategory>().Where(category => category.Word() == word).Select(category => (SuggestionCategory?)category).FirstOrDefault();
}
