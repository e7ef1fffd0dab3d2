using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>Where git would look for hooks without us.</summary>
/// <param name="Place">The directory, as it is configured: relative means relative to the root of the worktree that a hook runs in.</param>
/// <param name="IsLocal">The repository's own configuration names it.</param>
/// <param name="IsOurs">Git looks into our directory now, but for what a worktree's own configuration names.</param>
/// <param name="Worktree">What the configuration of this one worktree names, which wins over everything; null where it names nothing.</param>
internal sealed record HooksBefore(string Place, bool IsLocal, bool IsOurs, string? Worktree)
{
    public static HooksBefore Ask(GitProcess git, HookHome home)
    {
        // Three parts each: scope, origin, value.
        var answer = git.Run("config", "--type=path", "--show-scope", "--show-origin", "-z", "--get-all", "core.hooksPath");
        var parts = answer.Ok ? answer.Text.Split('\0') : [];
        var (place, local, ours, worktree) = (home.Default, false, false, (string?)null);
        for (var i = 0; i + 2 < parts.Length; i += 3)
        {
            var (scope, value) = (parts[i], parts[i + 2]);
            if (value is "" || scope is "command")
                continue;
            if (scope is "worktree")
                worktree = value;
            else if (value == home.Directory)
                ours = true;
            else
                (place, local, ours) = (value, scope is "local", false);
        }
        return new HooksBefore(place, local, ours, worktree);
    }
}
