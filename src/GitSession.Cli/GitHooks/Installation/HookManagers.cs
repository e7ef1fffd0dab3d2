using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>The hook managers that are known.</summary>
internal static class HookManagers
{
    public static IReadOnlyList<HookManager> All { get; } = [new HuskyHooks(), new PreCommitHooks(), new LefthookHooks()];

    /// <summary>Takes out the calls that stand in files of managers that do not own the hooks now.</summary>
    /// <param name="hooks">Where git looks now; what we left may also lie where it looks by default.</param>
    public static HookReport Unwire(Worktree worktree, HookHome home, string hooks, HookManager? owner = null) =>
        All.Where(manager => manager != owner)
            .SelectMany(manager => new[] { hooks, home.Default }.Distinct(StringComparer.Ordinal).Select(place => manager.Unwire(worktree, place)))
            .Aggregate(new HookReport(), (done, next) => done.With(next));
}
