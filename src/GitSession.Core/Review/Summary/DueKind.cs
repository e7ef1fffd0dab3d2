namespace GitSession.Review.Summary;

/// <summary>What waits for a person's word, in the order in which it is told.</summary>
public enum DueKind
{
    /// <summary>A decision that somebody has to come back to.</summary>
    FollowUp,

    /// <summary>A deliberation that nobody has decided.</summary>
    Deliberation,

    /// <summary>A suggested rule of which no box is ticked.</summary>
    SuggestedRule,

    /// <summary>A review package of operations that is not gone through.</summary>
    ReviewPackage,

    /// <summary>An item of a protocol that is done and not approved.</summary>
    ProtocolItem,
}
