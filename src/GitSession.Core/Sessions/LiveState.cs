namespace GitSession.Sessions;

/// <summary>How a live session looks to a start.</summary>
public enum LiveState
{
    /// <summary>The process that it belonged to is gone.</summary>
    OwnerGone,

    /// <summary>Nothing was done in it for longer than `session.stale_after`.</summary>
    Stale,

    /// <summary>It belongs to the caller.</summary>
    Yours,

    /// <summary>It belongs to another process that runs, or nobody knows to whom.</summary>
    Others,
}
