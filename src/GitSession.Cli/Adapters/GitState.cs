using System.Collections.Immutable;
using System.Globalization;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Reads all that a handoff says of git. The questions do not wait for each other: together they take as long as the slowest.</summary>
/// <param name="operation">What git is in the middle of.</param>
/// <param name="committer">What git says of who commits.</param>
internal sealed class GitState(GitProcess git, Func<Operation?> operation, Lazy<GitOutput> committer)
{
    // More than anyone reads in a handoff.
    private const int MostCommits = 200;

    private const char Field = '\u001F';

    private static readonly string[] NotOurs = [".", $":(exclude){Paths.Context}", $":(exclude){Paths.Journal}"];

    public RepositoryState Read(string? since, string? branch, string deployments)
    {
        var status = AskInFlight(git);
        var changed = since is null ? null : git.Begin(["--no-optional-locks", "diff", "--shortstat", since, "--", .. NotOurs]);
        var commits = AskLog(Reached(since, branch));
        var left = since is null ? null : git.Begin(Left(since, branch));
        var worktrees = git.Begin("worktree", "list", "--porcelain", "-z");
        var deployment = git.Begin("describe", "--tags", "--long", "--match", deployments, "HEAD");
        var (inProgress, me) = (operation(), committer.Value);
        var isGone = since is not null && left is not null && !Has(since, branch, left());
        return status() with
        {
            Operation = inProgress,
            SinceStart = changed is null ? null : ReadShortStat(changed()),
            StartIsGone = isGone,
            Commits = Own(Commits(since, branch, commits()), isGone ? null : EmailOf(me)),
            Worktrees = ReadWorktrees(worktrees(), git.Directory),
            Deployment = ReadDescribe(deployment()),
        };
    }

    public static Func<RepositoryState> AskInFlight(GitProcess git)
    {
        var answer = git.Begin("--no-optional-locks", "status", "--porcelain=v2", "-z", "--branch", "--show-stash", "--no-renames", "--untracked-files=normal");
        return () => ReadStatus(answer().OrFail().Text);
    }

    private static ImmutableArray<SessionCommit>? Own(ImmutableArray<(SessionCommit Commit, string Committer)>? commits, string? me) =>
        commits is { } known ? [.. known.Select(one => one.Commit with { IsOwn = one.Committer == me })] : null;

    // A rebase leaves the commit that was started at where it is, and moves HEAD to another line.
    private bool Has(string since, string? branch, GitOutput left)
    {
        var answer = left.Ok || branch is null ? left : git.Run(Left(since, branch: null));
        return answer.Ok && answer.Line is "";
    }

    private static string[] Left(string since, string? branch) =>
        ["rev-list", "--max-count=1", since, "^HEAD", .. branch is null ? Array.Empty<string>() : ["^refs/heads/" + branch], "--"];

    // A branch that was deleted meanwhile is no reason to know nothing, and neither is a start that is not here any more.
    private ImmutableArray<(SessionCommit Commit, string Committer)>? Commits(string? since, string? branch, GitOutput log)
    {
        if (!log.Ok && branch is not null)
            log = AskLog(Reached(since, branch: null))();
        if (!log.Ok && since is not null)
            log = AskLog(Reached(since: null, branch: null))();
        if (log.Ok)
            return [.. log.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(ReadCommit)];
        return git.Run("rev-parse", "--verify", "-q", "HEAD").Ok ? null : [];
    }

    private static string[] Reached(string? since, string? branch) =>
        ["HEAD", .. branch is null ? Array.Empty<string>() : ["refs/heads/" + branch], .. since is null ? Array.Empty<string>() : ["^" + since]];

    // "Robbie <robbie@example.org> 1763626504 +0100"
    private static string? EmailOf(GitOutput identity) =>
        identity.Ok && identity.Line.LastIndexOf('<') is var start and >= 0 && identity.Line.IndexOf('>', start) is var end and > 0 ? identity.Line[(start + 1)..end] : null;

    private Func<GitOutput> AskLog(string[] range) => git.Begin([
        "log", "-z", "-n", MostCommits.ToString(CultureInfo.InvariantCulture),
        $"--format=%h{Field}%(trailers:key=Session,valueonly,separator=%x2C){Field}%ce{Field}%ct{Field}%s", .. range, "--"]);

    private static (SessionCommit Commit, string Committer) ReadCommit(string line) =>
        line.Split(Field, 5) is [var id, var session, var committer, var at, var subject]
            ? (new SessionCommit(id, subject, session is "" ? null : session.Split(',')[^1]) { CommittedAt = DateTimeOffset.FromUnixTimeSeconds(Number(at)) }, committer)
            : (new SessionCommit(line, "", null), "");

    // git-status(1), porcelain format 2.
    private static RepositoryState ReadStatus(string text) =>
        text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Aggregate(RepositoryState.Empty, (state, line) => line[0] switch
        {
            '#' => ReadHeader(state, line.Split(' ', 3)),
            '?' => state with { Untracked = state.Untracked.Add(line[2..]) },
            'u' => state with { Conflicts = state.Conflicts.Add(line.Split(' ', 11)[10]) },
            '1' => ReadChange(state, line.Split(' ', 9)),
            _ => state,
        });

    private static RepositoryState ReadHeader(RepositoryState state, string[] header) => header switch
    {
        [_, "branch.oid", var commit] => state with { Commit = commit is "(initial)" ? null : commit },
        [_, "branch.head", var branch] => state with { Branch = branch is "(detached)" ? null : branch },
        [_, "branch.upstream", var upstream] => state with { Upstream = upstream },
        [_, "branch.ab", var both] when both.Split(' ') is [var ahead, var behind] => state with { Ahead = Number(ahead[1..]), Behind = Number(behind[1..]) },
        [_, "stash", var count] => state with { Stashes = Number(count) },
        _ => state,
    };

    private static RepositoryState ReadChange(RepositoryState state, string[] fields)
    {
        var (staged, unstaged, submodule, path) = (fields[1][0], fields[1][1], fields[2], fields[8]);
        return state with
        {
            Staged = staged is '.' ? state.Staged : state.Staged.Add(new FileState(staged, path)),
            Unstaged = unstaged is '.' || submodule[0] is 'S' ? state.Unstaged : state.Unstaged.Add(new FileState(unstaged, path)),
            Submodules = submodule[0] is 'S' && unstaged is not '.'
                ? state.Submodules.Add(new ChangedSubmodule(path, submodule[1] is 'C', submodule[2] is 'M', submodule[3] is 'U'))
                : state.Submodules,
        };
    }

    // " 3 files changed, 10 insertions(+), 2 deletions(-)", or nothing where nothing differs.
    private static DiffStat? ReadShortStat(GitOutput answer)
    {
        if (!answer.Ok)
            return null;
        var parts = answer.Line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new DiffStat(Count(parts, "file"), Count(parts, "insertion"), Count(parts, "deletion"));
    }

    private static int Count(string[] parts, string what) =>
        Array.Find(parts, part => part.Contains(what, StringComparison.Ordinal)) is { } part ? Number(part.Split(' ')[0]) : 0;

    // "<tag>-<commits>-g<id>"; a tag may hold hyphens itself.
    private static Deployment? ReadDescribe(GitOutput answer) =>
        answer.Ok && answer.Line.Split('-') is [.. { Length: > 0 } tag, var commits, _] ? new Deployment(string.Join('-', tag), Number(commits)) : null;

    private static ImmutableArray<OtherWorktree> ReadWorktrees(GitOutput answer, string here) =>
    [
        .. answer.Text.Split("\0\0", StringSplitOptions.RemoveEmptyEntries)
            .Select(worktree => worktree.Split('\0'))
            .Where(lines => !lines.Contains("bare") && Value(lines, "worktree ") is { } path && RealPath.Of(path) != RealPath.Of(here))
            .Select(lines => new OtherWorktree(Value(lines, "worktree ") ?? "", Value(lines, "branch refs/heads/"))),
    ];

    private static string? Value(string[] lines, string key) =>
        Array.Find(lines, line => line.StartsWith(key, StringComparison.Ordinal)) is { } line ? line[key.Length..] : null;

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
