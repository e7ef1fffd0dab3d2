using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Pushes as `git push` does; where others pushed meanwhile it takes their commits in and tries again.</summary>
internal sealed class GitPush(GitProcess git, GitPull pull)
{
    private const int Attempts = 5;

    /// <exception cref="Refusal">Git's words come first behind its subject.</exception>
    public GitPushed Run()
    {
        for (var attempt = 1; ; attempt++)
        {
            var head = Head();
            var push = git.Run("push", "--porcelain");
            if (push.Ok)
                return GitPushed.Of(push, Branch());
            var isRejected = IsRejected(push) && PullsFromWhereItPushes();
            // A hook may have committed what is to be pushed with the rest, as ours does where a checkpoint is wanted.
            if (!isRejected && Head() == head)
                throw new Refusal(RefusalReason.PushRefused, "", GitWords.OfPush(push));
            if (attempt == Attempts)
                throw new Refusal(RefusalReason.OthersKeepPushing, $"{Attempts}", GitWords.OfPush(push));
            if (isRejected)
            {
                pull.Look();
                pull.Run();
            }
            Patience.Wait(attempt);
        }
    }

    private string Branch() => git.Run("symbolic-ref", "-q", "HEAD").Line;

    private string Head() => git.Run("rev-parse", "--verify", "-q", "HEAD").Line;

    private bool PullsFromWhereItPushes() =>
        git.Run("rev-parse", "--symbolic-full-name", "@{push}", "@{upstream}") is { Ok: true } both && both.Line.Split('\n') is [var push, var upstream] && push == upstream;

    // git-push(1), --porcelain: "!\t<from>:<to>\t[rejected] (fetch first)". Only of HEAD's own branch can anything be done about it.
    private bool IsRejected(GitOutput push)
    {
        var head = Branch();
        var failed = push.Text.Split('\n').Where(line => line.StartsWith('!')).ToList();
        return failed is not [] && failed.TrueForAll(line => line.StartsWith($"!\t{head}:", StringComparison.Ordinal) && IsBehind(line));
    }

    // The last ones are of a reference that moved while the push was under way; the words changed with git 2.50.
    private static bool IsBehind(string line) => Array.Exists(
        ["(fetch first)", "(non-fast-forward)", "failed to update ref", "cannot lock ref", "incorrect old value"], why => line.Contains(why, StringComparison.Ordinal));
}
