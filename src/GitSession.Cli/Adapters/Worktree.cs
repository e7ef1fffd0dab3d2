using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>A worktree and the git directory that belongs to it, both absolute.</summary>
internal sealed record Worktree(string Root, string GitDirectory, bool Explicit = false)
{
    private static readonly string[] Steering =
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM"];

    /// <summary>Where everything lies that is ours and not the user's to read.</summary>
    public string OwnDirectory => Path.Combine(GitDirectory, "gitsession");

    /// <summary>The git directory that all worktrees of the repository share (gitrepository-layout(5), commondir).</summary>
    public string CommonDirectory =>
        Path.Combine(GitDirectory, "commondir") is var file && File.Exists(file) ? Path.GetFullPath(File.ReadAllText(file).Trim(), GitDirectory) : GitDirectory;

    /// <summary>What is being written and not yet in its place.</summary>
    public string Drafts => Path.Combine(OwnDirectory, "tmp");

    /// <exception cref="Refusal">There is no repository, or it is bare.</exception>
    public static Worktree Find(string directory, IReadOnlyDictionary<string, string> environment) =>
        directory is "" ? throw new Refusal(RefusalReason.NotARepository, "the current directory, which is gone,")
        : Steer(directory, environment) ?? Ask(directory, environment);

    /// <summary>Git itself for this worktree.</summary>
    public GitProcess Git(IReadOnlyDictionary<string, string> environment, CancellationToken until = default) => new(Root, environment)
    {
        Until = until,
        Fixed = Explicit
            ? new Dictionary<string, string>(StringComparer.Ordinal) { ["GIT_DIR"] = GitDirectory, ["GIT_WORK_TREE"] = Root }
            : new Dictionary<string, string>(StringComparer.Ordinal),
    };

    // In the hooks of a linked worktree and of a submodule git sets GIT_DIR, and the current directory is the root: there it says
    // what is plain anyway.
    private static Worktree? Steer(string directory, IReadOnlyDictionary<string, string> environment)
    {
        var steering = Steering.Where(environment.ContainsKey).ToList();
        if (steering is [])
            return Walk(directory);
        return steering is ["GIT_DIR"] && Walk(directory) is { } found
            && found.Root == directory && found.GitDirectory == Path.GetFullPath(environment["GIT_DIR"], directory) ? found : null;
    }

    // Asking git costs a child, 1.2 ms of the 5 that a command may take. The plain cases, a directory or a file named .git
    // above us, are told without it; whatever is not plain is git's to answer.
    private static Worktree? Walk(string directory)
    {
        for (var place = new DirectoryInfo(directory); place is not null; place = place.Parent)
        {
            var git = Path.Combine(place.FullName, ".git");
            if (Directory.Exists(git))
                return IsPlain(git) ? new Worktree(place.FullName, git) : null;
            if (File.Exists(git))
                return Linked(place.FullName, File.ReadAllText(git).TrimEnd());
            if (IsGitDirectory(place.FullName))
                return null;
        }
        return null;
    }

    private static Worktree? Linked(string root, string text)
    {
        const string Key = "gitdir: ";
        if (!text.StartsWith(Key, StringComparison.Ordinal))
            return null;
        var git = Path.GetFullPath(text[Key.Length..], root);
        return File.Exists(Path.Combine(git, "HEAD")) ? new Worktree(root, git) : null;
    }

    // A bare repository may lie inside another's worktree, and a shell may stand in a git directory.
    private static bool IsGitDirectory(string place) =>
        File.Exists(Path.Combine(place, "HEAD")) && Directory.Exists(Path.Combine(place, "objects"));

    // core.worktree and core.bare make a directory named .git belong to another worktree, or to none.
    private static bool IsPlain(string git)
    {
        var config = Path.Combine(git, "config");
        return File.Exists(Path.Combine(git, "HEAD")) && File.Exists(config) && File.ReadAllText(config) is var text
            && !Array.Exists(text.Split('\n'), SpeaksOfWorktrees)
            && !text.Contains("bare = true", StringComparison.OrdinalIgnoreCase);
    }

    // The condition of an include, such as the one that leads git to our hooks, names a place and settles nothing.
    private static bool SpeaksOfWorktrees(string line) =>
        line.Contains("worktree", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("[includeIf \"gitdir:", StringComparison.Ordinal);

    private static Worktree Ask(string directory, IReadOnlyDictionary<string, string> environment)
    {
        var steering = environment.Where(variable => Steering.Contains(variable.Key)).ToDictionary(StringComparer.Ordinal);
        var git = new GitProcess(directory, environment) { Fixed = steering };
        var answer = git.Run("rev-parse", "--absolute-git-dir", "--show-toplevel");
        if (answer.Line.Split('\n') is [var gitDirectory, var root] && answer.Ok)
            return new Worktree(root, gitDirectory, Explicit: steering.Count > 0);
        if (answer.Error.Contains("work tree", StringComparison.Ordinal))
            throw new Refusal(RefusalReason.NoWorktree, answer.Line);
        if (answer.Error.Contains("not a git repository", StringComparison.Ordinal))
            throw new Refusal(RefusalReason.NotARepository, directory);
        throw new GitFailure(answer.Arguments, answer.ExitCode, answer.Error.Trim());
    }
}
