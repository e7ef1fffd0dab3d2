namespace GitSession.Handoffs;

/// <summary>Whether the session of a handoff has ended.</summary>
public enum HandoffStatus
{
    Closed,

    /// <summary>The session goes on; this is how it stood at one moment.</summary>
    Checkpoint,
}
