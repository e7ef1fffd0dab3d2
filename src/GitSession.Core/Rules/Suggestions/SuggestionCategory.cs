namespace GitSession.Rules.Suggestions;

/// <summary>What a suggestion would do to the rules, in the order of a document's sections.</summary>
public enum SuggestionCategory
{
    /// <summary>Something happens again and again, and no rule says anything about it.</summary>
    NewRule,

    /// <summary>A rule blocks at one time and lets through at another.</summary>
    Clarification,

    /// <summary>A rule had nothing to say for long.</summary>
    NeverViolated,

    /// <summary>Two rules say much the same, or are violated together.</summary>
    Consolidation,

    /// <summary>A rule's text, or a person, says another quadrant than the rule does.</summary>
    QuadrantAdjustment,
}
