namespace GitSession.Rules.Suggestions;

/// <summary>What a person made of a suggestion, by ticking a box.</summary>
public enum HumanDecision
{
    /// <summary>No box is ticked.</summary>
    None,
    Approve,
    Reject,

    /// <summary>The proposed rule, as the person left it.</summary>
    Modify,
}
