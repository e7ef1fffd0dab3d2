namespace GitSession.Rules.Suggestions;

/// <summary>Why a suggestion, or the decision about it, does not count.</summary>
public enum SuggestionFault
{
    SeveralDecisions,
    UnclearBox,

    /// <summary>The boxes are gone.</summary>
    NoBoxes,

    /// <summary>What speaks for it is not what was written there.</summary>
    EvidenceEdited,

    /// <summary>It was approved, and the proposed rule is another than was proposed.</summary>
    ApprovedOtherwise,

    NoQuotation,

    /// <summary>The quadrant or the persistence is none.</summary>
    UnknownWord,

    /// <summary>The comment that it is known by is gone, or it never had one.</summary>
    NoMark,

    /// <summary>Another document has another decision about the same.</summary>
    Contradicted,

    /// <summary>A rule that it is about is not there, or not in force any more.</summary>
    RuleNotInForce,

    /// <summary>A rule that it would change has changes that are not committed.</summary>
    RuleInWork,

    /// <summary>The rules that it would make one of are enforced by different parameters.</summary>
    ParametersDiffer,
}
