using GitSession.Cli.Adapters;
using GitSession.World;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>Where everything of ours that concerns hooks lies: in the git directory that all worktrees of a repository share.</summary>
/// <param name="Common">That directory, absolute, with no symbolic link in it, because git compares it as such.</param>
internal sealed record HookHome(string Common)
{
    /// <summary>The directory that git is led to.</summary>
    public string Directory => Path.Combine(Common, "gitsession", "hooks");

    /// <summary>The two lines that the scripts read: where the hooks before lie, and the program.</summary>
    public string Before => Path.Combine(Directory, "before");

    /// <summary>What the repository's configuration includes.</summary>
    public string Configuration => Path.Combine(Common, "gitsession", "hooks.config");

    /// <summary>One file for each live session of any worktree.</summary>
    public string Registry => Path.Combine(Common, "gitsession", "live");

    /// <summary>The repository's configuration.</summary>
    public string Repository => Path.Combine(Common, "config");

    /// <summary>Where git looks without any configuration.</summary>
    public string Default => Path.Combine(Common, "hooks");

    /// <summary>Whether the commit-msg of any worktree left something to be done after its commit.</summary>
    public bool IsSomethingLeft() => OwnDirectories().Any(own => File.Exists(Path.Combine(own, Paths.AfterCommit)));

    /// <summary>Whether any worktree keeps a copy of a live session.</summary>
    public bool HasCopy(string name) => OwnDirectories().Any(own => File.Exists(Path.Combine(own, SessionCopies.Folder, name)));

    /// <summary>Where each worktree keeps what is ours, whether it is there or not.</summary>
    public IEnumerable<string> OwnDirectories()
    {
        var linked = Path.Combine(Common, "worktrees");
        string[] directories = [Common, .. System.IO.Directory.Exists(linked) ? System.IO.Directory.EnumerateDirectories(linked) : []];
        return directories.Select(directory => Path.Combine(directory, "gitsession"));
    }

    // gitrepository-layout(5): a linked worktree's git directory names the common one in `commondir`.
    public static HookHome Of(Worktree worktree)
    {
        var link = Path.Combine(worktree.GitDirectory, "commondir");
        var common = File.Exists(link) ? Path.GetFullPath(File.ReadAllText(link).TrimEnd('\n'), worktree.GitDirectory) : worktree.GitDirectory;
        return new HookHome(RealPath.Of(Path.TrimEndingDirectorySeparator(common)) ?? common);
    }
}
