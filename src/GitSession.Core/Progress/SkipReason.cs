namespace GitSession.Progress;

/// <summary>Why a trailer was not applied.</summary>
public enum SkipReason
{
    /// <summary>It means nothing to the document.</summary>
    Invalid,

    /// <summary>There is no document.</summary>
    NoDocument,

    /// <summary>A person changed the value and has not committed that; it is newer than any trailer.</summary>
    ChangedByHand,

    /// <summary>Git is in the middle of something; the next call applies it.</summary>
    OperationInProgress,
}
