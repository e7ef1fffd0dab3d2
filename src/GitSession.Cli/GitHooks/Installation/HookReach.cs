using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>Whether a hook that git runs in this worktree comes to ours.</summary>
/// <param name="Place">Where git looks.</param>
/// <param name="State">What is found there.</param>
internal sealed record HookReach(string Place, HookReachState State)
{
    public static HookReach Find(Worktree worktree, GitProcess git)
    {
        var home = HookHome.Of(worktree);
        var place = Path.GetFullPath(git.Run("rev-parse", "--git-path", "hooks").OrFail().Line, worktree.Root);
        if (!File.Exists(home.Before))
            return new HookReach(place, HookReachState.NotInstalled);
        if (place == home.Directory)
            return new HookReach(place, HookReachState.Reached);
        var manager = HookManagers.All.FirstOrDefault(manager => manager.Owns(worktree, home, place));
        return new HookReach(place, manager?.IsWired(worktree, place) switch
        {
            true => HookReachState.Reached,
            false => HookReachState.NotWired,
            null => HookReachState.LedElsewhere,
        });
    }
}
