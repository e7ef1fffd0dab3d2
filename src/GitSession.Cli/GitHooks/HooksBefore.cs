using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks;

/// <summary>Where git would look for hooks without us.</summary>
/// <param name="Place">The directory, as it is configured: relative means relative to the root of the worktree that a hook runs in.</param>
/// <param name="IsLocal">The repository's own configuration names it.</param>
/// <param name="Worktree">What the configuration of this one worktree names, which wins over everything; null where it names nothing.</param>
internal sealed record HooksBefore(string Place, bool IsLocal, string? Worktree)
{
    public static HooksBefore Ask(GitProcess git, HookHome home)
    {
        // Three parts each: scope, origin, value.
        var answer = git.Run("config", "--type=path", "--show-scope", "--show-origin", "-z", "--get-all", "core.hooksPath");
        var parts = answer.Ok ? answer.Text.Split('\0') : [];
        var (place, local, worktree) = (home.Default, false, (string?)null);
        for (var i = 0; i + 2 < parts.Length; i += 3)
        {
            var (scope, value) = (parts[i], parts[i + 2]);
            if (value == home.Directory || value is "" || scope is "command")
                continue;
            if (scope is "worktree")
                worktree = value;
            else
                (place, local) = (value, scope is "local");
        }
        return new HooksBefore(place, local, worktree);
    }

    /// <summary>The directory as it is seen from one worktree.</summary>
    public string In(Worktree worktree) => Path.GetFullPath(Place, worktree.Root);
}
