namespace GitSession.Cli.GitHooks.Installation;

/// <summary>How far git comes on the way to our hooks.</summary>
internal enum HookReachState
{
    NotInstalled,
    Reached,

    /// <summary>The hook manager that owns the hooks does not call ours, or not all of them.</summary>
    NotWired,

    /// <summary>A core.hooksPath that came later, a worktree's own, or a place that the repository was moved from.</summary>
    LedElsewhere,
}
