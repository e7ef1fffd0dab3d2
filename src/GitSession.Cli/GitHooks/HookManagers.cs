namespace GitSession.Cli.GitHooks;

/// <summary>The hook managers that are known.</summary>
internal static class HookManagers
{
    public static IReadOnlyList<HookManager> All { get; } = [new HuskyHooks(), new PreCommitHooks(), new LefthookHooks()];
}
