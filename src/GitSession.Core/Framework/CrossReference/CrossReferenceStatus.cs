namespace GitSession.Framework.CrossReference;

/// <summary>What the validator thinks of a change.</summary>
public enum CrossReferenceStatus
{
    Approved,

    /// <summary>A person is told.</summary>
    Warning,

    /// <summary>It contradicts an instruction that weighs heavily: ask before going on.</summary>
    Rejected,

    /// <summary>It could not be judged, so that a person must.</summary>
    Escalate,
}
