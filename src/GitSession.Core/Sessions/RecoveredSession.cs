using GitSession.Journal;

namespace GitSession.Sessions;

/// <summary>A session that was found interrupted, and the entry that was written for it.</summary>
public sealed record RecoveredSession(LiveSession Session, Entry Entry, Inferred Inferred)
{
    /// <summary>No entry was there before.</summary>
    public bool IsNew { get; init; }
}
