using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Git, asked through its own plumbing (docs/decisions/0001).</summary>
internal sealed class GitRepository(Worktree worktree, GitProcess git) : IRepository
{
    public Head Head()
    {
        var both = git.Run("rev-parse", "--verify", "-q", "HEAD", "--symbolic-full-name", "HEAD");
        return both.Ok && both.Line.Split('\n') is [var commit, var name]
            ? new Head(Short(name), commit)
            : new Head(Short(git.Run("symbolic-ref", "-q", "HEAD").Line), Resolve("HEAD"));
    }

    public Operation? OperationInProgress()
    {
        if (Exists("rebase-merge") || Exists("rebase-apply"))
            return Operation.Rebase;
        if (Exists("BISECT_LOG"))
            return Operation.Bisect;
        var heads = git.Run(["cat-file", "--batch-check=%(objectname)"], "MERGE_HEAD\nCHERRY_PICK_HEAD\nREVERT_HEAD\n", index: null).OrFail().Line.Split('\n');
        Operation[] operations = [Operation.Merge, Operation.CherryPick, Operation.Revert];
        return operations.Zip(heads).Where(pair => !pair.Second.EndsWith("missing", StringComparison.Ordinal))
            .Select(pair => (Operation?)pair.First)
            .FirstOrDefault();
    }

    public ImmutableArray<Change> Changes(params IReadOnlyList<string> below)
    {
        var untracked = below is [] ? "normal" : "all";
        return ReadStatus(git.Run([
            "--no-optional-locks", "status", "--porcelain=v2", "-z", $"--untracked-files={untracked}", "--no-renames", "--", .. below]).OrFail().Text);
    }

    public bool IsBehindHead(string commit) => git.Run("merge-base", "--is-ancestor", commit, "HEAD").Ok;

    public string? TextAt(string commit, string path) => git.Run("cat-file", "blob", $"{commit}:{path}") is { Ok: true } found ? found.Text : null;

    public bool Has(string path) => git.Run("cat-file", "-e", "HEAD:" + path).Ok;

    public ImmutableArray<string>? CommitsSince(string since, string? branch)
    {
        var tip = branch is null ? "HEAD" : "refs/heads/" + branch;
        var log = git.Run("log", "--first-parent", "-n", "100", "--format=%s", "--end-of-options", $"{since}..{tip}", "--");
        return log.Ok ? [.. log.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)] : null;
    }

    public void RequireIdentity()
    {
        if (git.Run("var", "GIT_COMMITTER_IDENT") is { Ok: false } committer)
            throw new Refusal(RefusalReason.NoIdentity, committer.Error.Trim());
        if (git.Run("var", "GIT_AUTHOR_IDENT") is { Ok: false } author)
            throw new Refusal(RefusalReason.NoIdentity, author.Error.Trim());
    }

    public string Commit(IReadOnlyList<string> paths, string message) => new OwnCommit(worktree, git).Make(paths, message);

    // The .gitignore that init wrote is on the branches that have it; a live session is on all of them.
    public void IgnoreLiveSessions() =>
        ExcludedSessions.Add(worktree, Path.GetFullPath(git.Run("rev-parse", "--git-path", "info/exclude").OrFail().Line, worktree.Root));

    private string? Resolve(string name) => git.Run("rev-parse", "--verify", "-q", name) is { Ok: true } found ? found.Line : null;

    private bool Exists(string name) => Path.Exists(Path.Combine(worktree.GitDirectory, name));

    private static string? Short(string name) => name.StartsWith("refs/heads/", StringComparison.Ordinal) ? name["refs/heads/".Length..] : null;

    // git-status(1), porcelain format 2: "1 <XY> <sub> <mH> <mI> <mW> <hH> <hI> <path>", "u <XY> … <path>", "? <path>".
    private static ImmutableArray<Change> ReadStatus(string text) =>
    [
        .. text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => line[0] switch
        {
            '?' => new Change(line[2..], IsNew: true),
            '1' => new Change(line.Split(' ', 9)[8], IsNew: line[2] == 'A'),
            'u' => new Change(line.Split(' ', 11)[10], IsNew: false),
            _ => null,
        }).OfType<Change>().DistinctBy(change => change with { IsNew = true }).OrderBy(change => change.Path, StringComparer.Ordinal),
    ];
}
