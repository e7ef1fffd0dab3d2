using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// Switches our hooks on with the first live session of a repository and off with the last: a hook that is a script costs a commit
/// a millisecond even where it does nothing. Pre-commit and pre-push stay.
/// </summary>
internal sealed class HookSwitch(Worktree worktree, GitProcess git)
{
    /// <summary>Brings the hooks to what is live now in this worktree and known of the others. Where no hooks are installed it does nothing.</summary>
    public void Sync() => Sync([worktree.Root]);

    /// <param name="roots">The worktrees to look into.</param>
    public void Sync(IEnumerable<string> roots)
    {
        var home = HookHome.Of(worktree);
        if (!File.Exists(home.Before))
            return;
        var registry = new SessionRegistry(home);
        using var turn = registry.Lock();
        var on = registry.Update(roots);
        if (!File.Exists(home.Before) || File.ReadAllText(home.Before).Split('\n') is not [var known, var program, ..])
            return;
        var stale = known is not "" && File.GetLastWriteTimeUtc(home.Repository) > File.GetLastWriteTimeUtc(home.Before);
        var place = stale ? HooksBefore.Ask(git, home).Place : known;
        new HookDirectory(home, place, worktree.Root).Fill(program, on);
        if (stale)
            File.SetLastWriteTimeUtc(home.Before, DateTime.UtcNow);
    }
}
