using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>The branch that HEAD is on, and what it follows.</summary>
/// <param name="Branch">Its short name.</param>
/// <param name="Remote">The remote's name, or its address where it has none.</param>
/// <param name="Reference">The reference there.</param>
internal sealed record Followed(string Branch, string Remote, string Reference)
{
    /// <summary>As git shows it.</summary>
    public string Name => $"{Place}/{(Reference.StartsWith("refs/heads/", StringComparison.Ordinal) ? Reference["refs/heads/".Length..] : Reference)}";

    /// <summary>The remote without the password that an address may hold.</summary>
    public string Place => Secrets.Redact(Remote);

    /// <exception cref="Refusal">HEAD is on no branch, or the branch follows none.</exception>
    public static Followed Of(GitProcess git)
    {
        var branch = BranchOf(git) ?? throw new Refusal(RefusalReason.DetachedHead);
        return By(git, branch) ?? throw new Refusal(RefusalReason.NoUpstream, branch, Usual(git));
    }

    /// <summary>Null where HEAD is on no branch, or the branch follows none.</summary>
    public static Followed? Find(GitProcess git) => BranchOf(git) is { } branch ? By(git, branch) : null;

    /// <summary>Where the branch is pushed, as git shows it, or its remote alone; null where that is what it follows, or where git does not know.</summary>
    public string? Elsewhere(GitProcess git) =>
        git.Run("for-each-ref", "--format=%(upstream)%00%(push)%00%(push:short)%00%(push:remotename)", "refs/heads/" + Branch).Line.Split('\0') switch
        {
            [var upstream, not "" and var push, var name, _] => push == upstream ? null : name,
            // With push.default=simple git names no branch of another remote, and pushes to it all the same.
            [_, _, _, not "" and var remote] when remote != Remote => Secrets.Redact(remote),
            _ => null,
        };

    private static string? BranchOf(GitProcess git) => git.Run("symbolic-ref", "-q", "--short", "HEAD") is { Ok: true } head ? head.Line : null;

    private static Followed? By(GitProcess git, string branch)
    {
        var (remote, reference) = (git.Run("config", "--get", $"branch.{branch}.remote"), git.Run("config", "--get", $"branch.{branch}.merge"));
        return remote.Ok && reference.Ok ? new Followed(branch, remote.Line, reference.Line) : null;
    }

    // Where there are several, git itself prefers the one with the usual name.
    private static string[] Usual(GitProcess git)
    {
        var all = git.Run("remote").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return all.Contains("origin", StringComparer.Ordinal) ? ["origin"] : [.. all.Take(1)];
    }
}
