using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// Pushes as `git push` does; where others pushed meanwhile it takes their commits in, by rebase or merge as the user configured
/// it, and tries again. What cannot be taken in without a person is left as it was before.
/// </summary>
internal sealed class GitPush(GitProcess git, Func<Operation?> operation)
{
    private const int Attempts = 5;

    public PushResult Run()
    {
        for (var attempt = 1; ; attempt++)
        {
            var push = git.Run("push", "--porcelain");
            if (push.Ok)
                return new PushResult(true, Where(push));
            if (!IsRejected(push) || !PullsFromWhereItPushes() || attempt == Attempts)
                return new PushResult(false, Words(push));
            if (TakeIn() is { } trouble)
                return new PushResult(false, trouble);
            Patience.Wait(attempt);
        }
    }

    // Answers what stands in the way, or null where the others' commits were taken in. What is not committed is in the way of a
    // rebase: put aside and back, as autostash does, it could come back in conflict.
    private string? TakeIn()
    {
        var pull = git.Run("pull", "--no-edit", "--no-autostash", Configured() is { } rebase ? $"--rebase={rebase}" : "--no-rebase");
        if (pull.Ok)
            return null;
        // It began with nothing in progress, so that what is in progress now was begun by this very pull.
        if (operation() is { } begun)
            git.Run(begun is Operation.Rebase ? "rebase" : "merge", "--abort");
        return operation() is { } stays
            ? $"others pushed meanwhile, and taking their commits in stopped in the middle of a {stays.Word()}; see git status"
            : $"others pushed meanwhile, and their commits cannot be taken in by themselves: {Words(pull)}";
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

    private bool PullsFromWhereItPushes() =>
        git.Run("rev-parse", "--symbolic-full-name", "@{push}", "@{upstream}") is { Ok: true } both && both.Line.Split('\n') is [var push, var upstream] && push == upstream;

    // git-push(1), --porcelain: "!\t<from>:<to>\t[rejected] (fetch first)". Only of HEAD's own branch can anything be done about it.
    private bool IsRejected(GitOutput push)
    {
        var head = git.Run("symbolic-ref", "-q", "HEAD").Line;
        var failed = push.Text.Split('\n').Where(line => line.StartsWith('!')).ToList();
        return failed is not [] && failed.TrueForAll(line => line.StartsWith($"!\t{head}:", StringComparison.Ordinal) && IsBehind(line));
    }

    private static bool IsBehind(string line) =>
        Array.Exists(["(fetch first)", "(non-fast-forward)", "failed to update ref", "cannot lock ref"], why => line.Contains(why, StringComparison.Ordinal));

    private static string Where(GitOutput push) =>
        Array.Find(push.Text.Split('\n'), line => line.StartsWith("To ", StringComparison.Ordinal)) is { } line ? line[3..] : "pushed";

    private static string Words(GitOutput answer)
    {
        var lines = (answer.Text + "\n" + answer.Error).Split('\n').Select(line => line.Trim()).ToList();
        var telling = lines.FindAll(line => line is ['!', ..] || Array.Exists(["fatal:", "error:", "CONFLICT"], word => line.StartsWith(word, StringComparison.Ordinal)));
        var last = lines.FindLast(line => line is not "" && !line.StartsWith("From ", StringComparison.Ordinal)) ?? $"exit code {answer.ExitCode}";
        return telling is [] ? last : string.Join("; ", telling.Take(3)).Replace('\t', ' ');
    }
}
