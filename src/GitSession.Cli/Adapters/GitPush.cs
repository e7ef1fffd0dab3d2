using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// Pushes as `git push` does; where others pushed meanwhile it takes their commits in, by rebase or merge as the user configured
/// it, and tries again. What cannot be taken in without a person is left as it was before.
/// </summary>
internal sealed class GitPush(GitProcess git)
{
    private const int Attempts = 5;

    public PushResult Run()
    {
        for (var attempt = 1; ; attempt++)
        {
            var push = git.Run("push", "--porcelain");
            if (push.Ok)
                return new PushResult(true, Where(push));
            if (!IsRejected(push) || attempt == Attempts)
                return new PushResult(false, Words(push));
            if (TakeIn() is { } trouble)
                return new PushResult(false, trouble);
            Patience.Wait(attempt);
        }
    }

    // Answers what stands in the way, or null where the others' commits were taken in.
    private string? TakeIn()
    {
        var how = Rebases() ? "--rebase" : "--no-rebase";
        var before = git.Run("rev-parse", "-q", "--verify", "HEAD").Line;
        var pull = git.Run("pull", "--no-edit", how);
        if (pull.Ok)
            return null;
        // Only what this very pull began is ended again: HEAD is then where it was.
        if (pull.Text.Contains("CONFLICT", StringComparison.Ordinal))
            git.Run(how is "--rebase" ? "rebase" : "merge", "--abort");
        var isBack = git.Run("rev-parse", "-q", "--verify", "HEAD").Line == before;
        return $"others pushed meanwhile, and their commits cannot be taken in by themselves{(isBack ? "" : "; see git status")}: {Words(pull)}";
    }

    private bool Rebases()
    {
        var branch = git.Run("symbolic-ref", "-q", "--short", "HEAD").Line;
        var own = git.Run("config", "--get", $"branch.{branch}.rebase");
        return (own.Ok ? own.Line : git.Run("config", "--get", "pull.rebase").Line) is not ("" or "false");
    }

    // git-push(1), --porcelain: "!\t<from>:<to>\t[rejected] (fetch first)".
    private static bool IsRejected(GitOutput push) =>
        push.Text.Split('\n').Any(line => line.StartsWith('!') && (line.Contains("(fetch first)", StringComparison.Ordinal) || line.Contains("(non-fast-forward)", StringComparison.Ordinal)
            || line.Contains("failed to update ref", StringComparison.Ordinal) || line.Contains("cannot lock ref", StringComparison.Ordinal)));

    private static string Where(GitOutput push) =>
        Array.Find(push.Text.Split('\n'), line => line.StartsWith("To ", StringComparison.Ordinal)) is { } line ? line[3..] : "pushed";

    private static string Words(GitOutput answer)
    {
        var lines = (answer.Text + "\n" + answer.Error).Split('\n').Select(line => line.Trim())
            .Where(line => line.StartsWith("fatal:", StringComparison.Ordinal) || line.StartsWith("error:", StringComparison.Ordinal)
                || line.StartsWith("CONFLICT", StringComparison.Ordinal) || line.StartsWith('!')).ToList();
        return lines is [] ? answer.Error.Trim() : string.Join("; ", lines.Take(3)).Replace('\t', ' ');
    }
}
