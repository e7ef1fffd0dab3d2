using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// Takes others' commits in as `git pull` does, by rebase or merge as the user configured it. What cannot be taken in without a
/// person is left as it was before.
/// </summary>
internal sealed class GitPull(GitProcess git, Func<Operation?> operation, Func<bool> isIndexLocked)
{
    private const int MostPaths = 5;

    /// <summary>The commit that was taken in last; null where none was.</summary>
    public string? Tip { get; private set; }

    /// <summary>Sees what is new, and takes nothing in. What cannot be reached is for the pull or the push to say.</summary>
    /// <exception cref="Refusal">What the branch follows was rewritten there, or was removed, so that a push would make it again.</exception>
    public void Look()
    {
        if (Followed.Find(git) is { } followed && new FetchedUpstream(git, followed) is { IsGone: true } upstream && followed.Elsewhere(git) is null)
            throw upstream.Gone();
        RewrittenUpstream.Refuse(git);
    }

    /// <exception cref="Refusal">Its subject is what the branch follows, git's words and the paths come behind it.</exception>
    public void Run()
    {
        if (operation() is { } users)
            throw new Refusal(RefusalReason.InTheMiddle, users.Word(), $"a {users.Word()} is in progress");
        // Git would begin a merge that it can neither finish nor end, and the next commit would drop what came.
        if (isIndexLocked())
            throw new Refusal(RefusalReason.IndexLocked, "index.lock", "another git process holds the index");
        // What is not committed is in the way of a rebase: put aside and back, as autostash does, it could come back in conflict.
        var pull = git.Run(["pull", "--no-edit", "--no-autostash", Configured() is { } rebase ? $"--rebase={rebase}" : "--no-rebase", .. ForwardOnly()]);
        if (pull.Ok)
        {
            Tip = git.Run("rev-parse", "--verify", "-q", "FETCH_HEAD") is { Ok: true } tip ? tip.Line : null;
            return;
        }
        var conflicts = Listed("diff", "--name-only", "-z", "--diff-filter=U");
        Abort(pull);
        var upstream = Upstream();
        throw conflicts is [] && IsInTheWay(pull)
            ? new Refusal(RefusalReason.ChangesInTheWay, upstream, [GitWords.Of(pull), .. Named(pull)])
            : new Refusal(RefusalReason.NotTakenIn, upstream, [GitWords.Of(pull), .. conflicts]);
    }

    // Nothing was in progress before it, so that what is in progress now was begun by this very pull.
    private void Abort(GitOutput pull)
    {
        if (operation() is { } begun)
            git.Run(begun is Operation.Rebase ? "rebase" : "merge", "--abort");
        if (operation() is { } stays)
            throw new Refusal(RefusalReason.LeftInProgress, Upstream(), GitWords.Of(pull), stays.Word());
    }

    // git-config(1), pull.rebase: a truth, or how to rebase; nobody is there to answer an interactive one.
    private string? Configured()
    {
        var branch = git.Run("symbolic-ref", "-q", "--short", "HEAD").Line;
        var own = git.Run("config", "--get", $"branch.{branch}.rebase");
        var value = own.Ok ? own.Line : git.Run("config", "--get", "pull.rebase").Line;
        return value.ToLowerInvariant() switch
        {
            "" or "false" or "no" or "off" or "0" => null,
            "merges" or "m" => "merges",
            _ => "true",
        };
    }

    // git-config(1), pull.ff: the one value of it that an option on how to rebase overrules.
    private string[] ForwardOnly() => git.Run("config", "--get", "pull.ff").Line is "only" ? ["--ff-only"] : [];

    // A rebase that stops leaves HEAD on no branch.
    private string Upstream() => git.Run("rev-parse", "--abbrev-ref", "@{upstream}") is { Ok: true } known ? known.Line : "the remote";

    // unpack-trees.c and wt-status.c: a merge says what would be overwritten, a rebase that something is not committed.
    private static bool IsInTheWay(GitOutput pull) =>
        Array.Exists(["would be overwritten by", "would be removed by", "cannot pull with rebase", "cannot rebase"], words => pull.Error.Contains(words, StringComparison.Ordinal));

    // A merge lists the paths, a tab before each; in the way of a rebase is all that git tracks and HEAD has otherwise.
    private string[] Named(GitOutput pull) =>
        pull.Error.Split('\n').Where(line => line is ['\t', _, ..]).Select(line => line[1..]).Take(MostPaths).ToArray() is { Length: > 0 } listed
            ? listed
            : [.. Listed("diff", "--name-only", "-z", "HEAD").Take(MostPaths)];

    private string[] Listed(params string[] arguments) => git.Run(arguments).Text.Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
