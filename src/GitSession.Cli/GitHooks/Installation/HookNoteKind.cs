namespace GitSession.Cli.GitHooks.Installation;

/// <summary>What there is to know about hooks that were installed.</summary>
internal enum HookNoteKind
{
    /// <summary>This worktree's own configuration names another place, which git takes.</summary>
    WorktreeWins,

    /// <summary>Lefthook calls hooks that it did not call before only after `lefthook install`.</summary>
    RunLefthookInstall,

    /// <summary>Lefthook's own hooks that it made for ours stay.</summary>
    LefthookFilesStay,

    /// <summary>A file of ours in the worktree is shared with others through git, if it is committed.</summary>
    Shared,

    /// <summary>A session stays live.</summary>
    SessionStays,

    /// <summary>A hook of somebody else's lay where git looks for ours, and lies where hooks lay before now.</summary>
    HookMoved,

    /// <summary>One that could not be moved.</summary>
    HookStays,

    /// <summary>The directory that git was led to was gone, and is there again.</summary>
    HooksMended,
}
