namespace GitSession.Sessions.Archive;

/// <summary>Why an archive leaves a document where it lies.</summary>
public enum KeptBecause
{
    /// <summary>No session has inherited from it yet.</summary>
    Head,

    /// <summary>A session that is live in this worktree inherited from it, and looks there again when it ends.</summary>
    InheritedByLive,

    /// <summary>A suggestion of its session awaits a person's decision.</summary>
    Undecided,

    /// <summary>It was changed, and the change is not committed.</summary>
    Changed,

    /// <summary>HEAD does not have it as a file.</summary>
    NotCommitted,

    /// <summary>Something else lies where it would go: another file, or a file or a symbolic link in the place of the folder.</summary>
    PlaceTaken,

    /// <summary>This worktree leaves it out.</summary>
    LeftOut,

    /// <summary>Its name begins with no date: elsewhere it would be another session's.</summary>
    NotDated,

    /// <summary>Another document of its session stays, and they stay together.</summary>
    WithAnother,
}
