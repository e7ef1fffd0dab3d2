namespace GitSession.Cli.GitHooks.Installation;

/// <summary>The names of git's hooks: those that have a script of ours, and all that git 2.39 to 2.51 know (githooks(5)).</summary>
internal static class HookNames
{
    /// <summary>Hooks with a script of ours, in the order in which git runs them.</summary>
    public static IReadOnlyList<string> Ours { get; } = ["pre-commit", "commit-msg", "post-commit", "post-checkout", "post-merge", "pre-push"];

    /// <summary>Those that are ours also while no session is live: documents of ours may be committed and pushed then too.</summary>
    public static IReadOnlyList<string> Always { get; } = ["pre-commit", "pre-push"];

    /// <summary>The one that is ours only from a commit-msg that left something for after the commit until that is done.</summary>
    public const string AfterCommit = "post-commit";

    public static IReadOnlyList<string> Others { get; } =
    [
        "applypatch-msg", "fsmonitor-watchman", "p4-changelist", "p4-post-changelist", "p4-pre-submit", "p4-prepare-changelist", "post-applypatch",
        "post-index-change", "post-receive", "post-rewrite", "post-update", "pre-applypatch", "pre-auto-gc", "pre-merge-commit", "pre-rebase",
        "pre-receive", "prepare-commit-msg", "proc-receive", "push-to-checkout", "reference-transaction", "sendemail-validate", "update",
    ];
}
