using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Git, asked through its own plumbing (docs/decisions/0001).</summary>
internal sealed class GitRepository(Worktree worktree, GitProcess git) : IRepository
{
    private readonly Lazy<GitOutput> _committer = new(() => git.Run("var", "GIT_COMMITTER_IDENT"));

    public Head Head() => PlainHead.Of(worktree) ?? AskHead();

    public bool HasPlainHistory() => PlainHistory.Is(worktree);

    // Git verifies one name at a time (git-rev-parse(1), --verify), and without that fails where there is no commit yet.
    private Head AskHead()
    {
        var both = git.Run("rev-parse", "HEAD", "--symbolic-full-name", "HEAD");
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
            "--no-optional-locks", "--literal-pathspecs", "status", "--porcelain=v2", "-z", $"--untracked-files={untracked}", "--no-renames", "--", .. below]).OrFail().Text);
    }

    public bool IsBehindHead(string commit) => git.Run("merge-base", "--is-ancestor", commit, "HEAD").Ok;

    public string? TextAt(string commit, string path) => git.Run("cat-file", "blob", $"{commit}:{path}") is { Ok: true } found ? found.Text : null;

    public bool Has(params IReadOnlyList<string> paths) => paths.All(path => !path.Contains('\n', StringComparison.Ordinal)) && Missing(paths) is [];

    public ImmutableArray<string> Missing(IReadOnlyCollection<string> paths) => GitHead.Missing(git, paths);

    public ILookup<string, string> Mentioning(IReadOnlyCollection<string> words, string below) => GitHead.Mentioning(git, words, below);

    // git-ls-tree(1), -z: "<mode> <type> <id>", a tab, path, NUL. A branch without a commit has no file.
    public ImmutableHashSet<string> Files(params IReadOnlyList<string> below) =>
        git.Run(["ls-tree", "-r", "-z", "HEAD", "--", .. below.Select(directory => directory + "/")]) is { Ok: true } listed
            ? [.. listed.Text.Split('\0').Where(line => line.StartsWith("100", StringComparison.Ordinal)).Select(line => line[(line.IndexOf('\t') + 1)..])]
            : [];

    public ImmutableArray<string>? CommitsSince(string since, string? branch)
    {
        var tip = branch is null ? "HEAD" : "refs/heads/" + branch;
        var isBehind = git.Begin("merge-base", "--is-ancestor", since, tip);
        var log = git.Run("log", "--first-parent", "-n", "100", "--format=%s", "--end-of-options", $"{since}..{tip}", "--");
        return isBehind().Ok && log.Ok ? [.. log.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)] : null;
    }

    public RepositoryState State(string? since, string? branch, string deployments) => new GitState(git, OperationInProgress, _committer).Read(since, branch, deployments);

    public DeploymentLog Deployments(string tags, DateTimeOffset since) => GitDeployments.Read(git, tags, since);

    public Func<RepositoryState> AskInFlight() => GitState.AskInFlight(git);

    public PushResult Push() => new GitSync(git, OperationInProgress, IsIndexLocked).Push();

    public SyncResult Sync() => new GitSync(git, OperationInProgress, IsIndexLocked).Run();

    // Without --exclude-standard what is ignored is listed too; a repository within this one is named with a slash at its end.
    public ImmutableArray<string> Untracked(string pathspec) =>
    [
        .. git.Run("--no-optional-locks", "ls-files", "--others", "-z", "--", pathspec).OrFail().Text
            .Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => !path.EndsWith('/')).Order(StringComparer.Ordinal),
    ];

    public ImmutableArray<LockFile> Locks() => GitLocks.Of(worktree);

    // rev-list heeds no log.* setting, and a unit separator stands in no id and no date.
    public ImmutableArray<CommitTrailer>? Trailers(string key, string? since, int most)
    {
        var log = git.Run(
            "rev-list",
            "--no-commit-header",
            "--encoding=UTF-8",
            $"--max-count={most}",
            $"--format=%H%x1f%at%x1f%(trailers:key={key},valueonly,unfold,separator=%x1f)",
            "--end-of-options",
            since is null ? "HEAD" : $"{since}..HEAD",
            "--");
        return log.Ok ? [.. Enumerable.Reverse(Lines(log)).SelectMany(ReadTrailers)] : null;
    }

    public ImmutableArray<DocumentChange> ChangesOf(string path, string? since, int most)
    {
        string[] range = since is null ? ["--end-of-options", "HEAD"] : ["--ancestry-path", "--end-of-options", $"{since}..HEAD"];
        var log = git.Run(["rev-list", "--no-commit-header", "--full-history", $"--max-count={most}", "--encoding=UTF-8", "--format=%H%x1f%at%x1f%P%x1f%an", .. range, "--", path]);
        return log.Ok ? [.. Lines(log).Select(ReadChange).OfType<DocumentChange>()] : [];
    }

    public ImmutableDictionary<string, DocumentHistory> Histories(IReadOnlyCollection<string> documents, DateTimeOffset? since, bool signatures) =>
        new GitAuthors(git).Of(documents, since, signatures);

    public ImmutableArray<string> Added(string from, string? to, params IReadOnlyList<string> below)
    {
        string[] between = to is null ? ["diff-index", "--cached"] : ["diff-tree", "-r"];
        string[] sides = to is null ? [from] : [from, to];
        var told = git.Run([.. between, "-z", "--name-status", "--no-renames", "--diff-filter=AD", .. sides, "--", .. below]).OrFail().Text;
        var changes = told.Split('\0', StringSplitOptions.RemoveEmptyEntries).Chunk(2).Where(change => change is [_, _]).ToLookup(change => change[0], change => change[1], StringComparer.Ordinal);
        return [.. changes["A"].Except(DocumentMove.Among(changes["A"], changes["D"]).Select(move => move.To))];
    }

    public HeardLog AskLogOf(string below, string commit, DateTimeOffset? since, int most) => GitDirectoryLog.Ask(git, below, commit, since, most);

    public BranchChange ChangedBetween(string revision, params IReadOnlyList<string> below)
    {
        var named = CommitOf(revision) ?? throw UnknownBranch.Refused(git, revision);
        var common = git.Run("merge-base", named, "HEAD");
        return common.Ok ? GitBranch.ChangesSince(git, common.Line, below) : throw new Refusal(RefusalReason.NothingInCommon, revision);
    }

    public PastTexts Past(int most, params IReadOnlyList<string> below) => GitPast.Read(git, most, below);

    public LineAuthor Blame(string path, int line) => GitBlame.Of(git, path, line);

    public LineAuthor Author() => GitBlame.Author(git);

    public string? CommitOf(string revision) => git.Run("rev-parse", "--verify", "-q", "--end-of-options", revision + "^{commit}") is { Ok: true } found ? found.Line : null;

    public void RequireIdentity()
    {
        var author = git.Begin("var", "GIT_AUTHOR_IDENT");
        GitOutput[] answers = [_committer.Value, author()];
        if (Array.Find(answers, answer => !answer.Ok) is { } unknown)
            throw new Refusal(RefusalReason.NoIdentity, unknown.Error.Trim());
    }

    public string Commit(IReadOnlyList<string> paths, string message) => new OwnCommit(worktree, git).Make(IndexEdit.Of(paths), message);

    public string CommitMoves(IReadOnlyList<DocumentMove> moves, string message) => new OwnCommit(worktree, git).Make(IndexEdit.Of(moves, git), message);

    // The .gitignore that init wrote is on the branches that have it; a live session is on all of them.
    public void IgnoreLiveSessions() => ExcludedSessions.Add(worktree);

    private static string[] Lines(GitOutput answer) => answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<CommitTrailer> ReadTrailers(string line) =>
        line.Split('\u001F') is [var commit, var at, .. var values]
            ? values.Where(value => value is not "").Select(value => new CommitTrailer(commit, GitTime.Of(at), value))
            : [];

    private static DocumentChange? ReadChange(string line) =>
        line.Split('\u001F', 4) is [var commit, var at, var parents, var author]
            ? new DocumentChange(commit, GitTime.Of(at), [.. parents.Split(' ', StringSplitOptions.RemoveEmptyEntries)]) { Author = author }
            : null;

    private string? Resolve(string name) => git.Run("rev-parse", "--verify", "-q", name) is { Ok: true } found ? found.Line : null;

    private bool IsIndexLocked() => Exists("index.lock");

    private bool Exists(string name) => Path.Exists(Path.Combine(worktree.GitDirectory, name));

    private static string? Short(string name) => name.StartsWith("refs/heads/", StringComparison.Ordinal) ? name["refs/heads/".Length..] : null;

    // git-status(1), porcelain format 2: "1 <XY> <sub> <mH> <mI> <mW> <hH> <hI> <path>", "u <XY> … <path>", "? <path>".
    private static ImmutableArray<Change> ReadStatus(string text) =>
    [
        .. text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => line[0] switch
        {
            '?' => new Change(line[2..], IsNew: true),
            '1' => new Change(line.Split(' ', 9)[8], IsNew: line[2] == 'A', IsGone: line[2] == 'D' || line[3] == 'D'),
            'u' => new Change(line.Split(' ', 11)[10], IsNew: false),
            _ => null,
        }).OfType<Change>().DistinctBy(change => change.Path).OrderBy(change => change.Path, StringComparer.Ordinal),
    ];
}
