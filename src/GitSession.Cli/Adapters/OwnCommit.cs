using System.Diagnostics;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// Commits files of ours beside whatever the user is doing. The tree is built in an index of its own; then the user's index
/// learns the files; then HEAD moves, if it is still where it was.
/// Killed between the last two, the files are staged and the next close commits them; the other order would leave them
/// staged for deletion.
/// </summary>
/// <param name="worktree">Where the files are.</param>
/// <param name="git">Git with the user's settings.</param>
internal sealed class OwnCommit(Worktree worktree, GitProcess git)
{
    private const int Attempts = 8;
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(3);

    // Not even the hooks that update-index and update-ref would run are ours to run.
    private readonly GitProcess _git = git.With(Quietly(worktree));

    // An index that lives for a moment shares nothing with one that stays.
    private readonly GitProcess _aside = git.With([.. Quietly(worktree), "-c", "core.splitIndex=false"]);

    public string Make(IndexEdit edit, string message)
    {
        // Two answers that are not needed before a tree is built.
        var staged = _git.Begin(["ls-files", "--stage", "-z", "--", .. edit.Below]);
        var signs = _git.Begin("config", "--type=bool", "--get", "commit.gpgSign");
        try
        {
            Refusal? notMoved = null;
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var (parent, tree) = HeadAndTree();
                var input = edit.InputOn(parent);
                var commit = Build(parent, tree, edit, input, message, signs);
                staged().OrFail();
                Stage(edit, input);
                notMoved = commit == parent ? null : Move(commit, parent, message);
                if (notMoved is null)
                    return commit;
            }
            throw notMoved ?? new Refusal(RefusalReason.HeadKeepsMoving);
        }
        catch
        {
            Unstage(edit.Paths, staged().OrFail().Text);
            throw;
        }
    }

    private string? Head() => _git.Run("rev-parse", "--verify", "-q", "HEAD") is { Ok: true } head ? head.Line : null;

    // Both of one moment; neither on a branch without a commit.
    private (string? Commit, string? Tree) HeadAndTree() =>
        _git.Run("rev-parse", "-q", "HEAD^{commit}", "HEAD^{tree}") is { Ok: true } head && head.Line.Split('\n') is [var commit, var tree] ? (commit, tree) : (null, null);

    private string Build(string? parent, string? before, IndexEdit edit, string input, string message, Func<GitOutput> signs)
    {
        Directory.CreateDirectory(worktree.Drafts);
        var index = Path.Combine(worktree.Drafts, $"index-{Guid.NewGuid():N}");
        try
        {
            if (parent is not null)
                _aside.Run(["read-tree", parent], input: null, index).OrFail();
            _aside.Run(["update-index", .. edit.Arguments], input, index).OrFail();
            var tree = _aside.Run(["write-tree", "--missing-ok"], input: null, index).OrFail().Line;
            if (parent is not null && before == tree)
                return parent;
            string[] ancestry = parent is null ? [] : ["-p", parent];
            string[] signature = signs().Line is "true" ? ["-S"] : [];
            return _git.Run(["commit-tree", tree, .. ancestry, .. signature, "-F", "-"], message, index: null).OrFail().Line;
        }
        finally
        {
            File.Delete(index);
        }
    }

    // Git gives up at once where another git holds the index; a user's commit takes a moment, a user's editor takes long.
    private void Stage(IndexEdit edit, string input)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            var staged = _git.Run(["update-index", .. edit.Arguments], input, index: null);
            if (staged.Ok)
                return;
            if (!IsLocked(staged))
                staged.OrFail();
            if (waited.Elapsed > LockPatience)
                throw new Refusal(RefusalReason.IndexLocked, "index.lock");
            Patience.Wait();
        }
    }

    // Null where HEAD moved, else why it may the next time.
    private Refusal? Move(string commit, string? parent, string message)
    {
        var moved = _git.Run("update-ref", "-m", message.Split('\n')[0], "HEAD", commit, parent ?? new string('0', commit.Length));
        if (moved.Ok)
            return null;
        if (Head() == parent && !IsLocked(moved))
            moved.OrFail();
        Patience.Wait();
        return IsLocked(moved) ? new Refusal(RefusalReason.ReferenceLocked, LockIn(moved.Error)) : new Refusal(RefusalReason.HeadKeepsMoving);
    }

    // "… Unable to create '/…/.git/HEAD.lock': File exists."
    private static string LockIn(string error) =>
        Array.Find(error.Split('\''), part => part.EndsWith(".lock", StringComparison.Ordinal)) is { } file ? Path.GetFileName(file) : "a lock";

    // The index as it was for these paths: their old lines again, and nothing for those that it did not have.
    private void Unstage(IReadOnlyList<string> paths, string before)
    {
        var concerned = paths.ToHashSet(StringComparer.Ordinal);
        var known = before.Split('\0', StringSplitOptions.RemoveEmptyEntries).ToLookup(line => line[(line.IndexOf('\t') + 1)..], StringComparer.Ordinal);
        _git.Run(["update-index", "--force-remove", "-z", "--stdin"], IndexEdit.Lines([.. concerned.Where(path => !known.Contains(path))]), index: null);
        _git.Run(["update-index", "-z", "--index-info"], IndexEdit.Lines([.. concerned.SelectMany(path => known[path])]), index: null);
    }

    private static string[] Quietly(Worktree worktree) =>
        ["-c", $"core.hooksPath={Path.Combine(worktree.OwnDirectory, "no-hooks")}", "-c", "i18n.commitEncoding=UTF-8", "-c", "core.safecrlf=false"];

    private static bool IsLocked(GitOutput answer) =>
        answer.Error.Contains(".lock", StringComparison.Ordinal) && answer.Error.Contains("File exists", StringComparison.Ordinal);
}
