using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// Commits files of ours beside whatever the user is doing. The tree is built in an index of its own; then the user's index
/// learns the files; then HEAD moves, if it is still where it was.
/// Killed between the last two, the files are staged and the next close commits them; the other order would leave them
/// staged for deletion.
/// </summary>
internal sealed class OwnCommit(Worktree worktree, GitProcess git)
{
    private const int Attempts = 8;
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(3);

    public string Make(IReadOnlyList<string> paths, string message)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var parent = git.Run("rev-parse", "--verify", "-q", "HEAD") is { Ok: true } head ? head.Line : null;
            var commit = Build(parent, paths, message);
            Stage(paths);
            if (commit == parent || Move(commit, parent, message))
                return commit;
        }
        throw new Refusal(RefusalReason.HeadKeepsMoving);
    }

    private string Build(string? parent, IReadOnlyList<string> paths, string message)
    {
        Directory.CreateDirectory(worktree.OwnDirectory);
        var index = Path.Combine(worktree.OwnDirectory, $"index-{Environment.ProcessId}");
        try
        {
            if (parent is not null)
                git.Run(["read-tree", parent], input: null, index).OrFail();
            git.Run(["update-index", "--add", "-z", "--stdin"], Lines(paths), index).OrFail();
            var tree = git.Run(["write-tree", "--missing-ok"], input: null, index).OrFail().Line;
            if (parent is not null && git.Run("rev-parse", parent + "^{tree}").OrFail().Line == tree)
                return parent;
            string[] ancestry = parent is null ? [] : ["-p", parent];
            string[] signature = git.Run("config", "--type=bool", "--get", "commit.gpgSign").Line is "true" ? ["-S"] : [];
            return git.Run(["commit-tree", tree, .. ancestry, .. signature, "-F", "-"], message, index: null).OrFail().Line;
        }
        finally
        {
            File.Delete(index);
        }
    }

    // Git gives up at once where another git holds the index; a user's commit takes a moment, a user's editor takes long.
    private void Stage(IReadOnlyList<string> paths)
    {
        for (var until = DateTime.UtcNow + LockPatience; ;)
        {
            var staged = git.Run(["update-index", "--add", "-z", "--stdin"], Lines(paths), index: null);
            if (staged.Ok)
                return;
            if (!staged.Error.Contains(".lock", StringComparison.Ordinal))
                staged.OrFail();
            if (DateTime.UtcNow > until)
                throw new Refusal(RefusalReason.IndexLocked, staged.Error.Trim());
            Patience.Wait();
        }
    }

    private bool Move(string commit, string? parent, string message)
    {
        var expected = parent ?? new string('0', commit.Length);
        var moved = git.Run("update-ref", "-m", message.Split('\n')[0], "HEAD", commit, expected);
        if (moved.Ok)
            return true;
        var now = git.Run("rev-parse", "--verify", "-q", "HEAD");
        if ((now.Ok ? now.Line : null) == parent && !moved.Error.Contains("lock", StringComparison.Ordinal))
            moved.OrFail();
        Patience.Wait();
        return false;
    }

    private static string Lines(IReadOnlyList<string> paths) => string.Concat(paths.Select(path => path + "\0"));
}
