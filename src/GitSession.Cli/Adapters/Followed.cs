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
        var head = git.Run("symbolic-ref", "-q", "--short", "HEAD");
        if (!head.Ok)
            throw new Refusal(RefusalReason.DetachedHead);
        var (remote, reference) = (git.Run("config", "--get", $"branch.{head.Line}.remote"), git.Run("config", "--get", $"branch.{head.Line}.merge"));
        return remote.Ok && reference.Ok
            ? new Followed(head.Line, remote.Line, reference.Line)
            : throw new Refusal(RefusalReason.NoUpstream, head.Line, Usual(git));
    }

    // Where there are several, git itself prefers the one with the usual name.
    private static string[] Usual(GitProcess git)
    {
        var all = git.Run("remote").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return all.Contains("origin", StringComparer.Ordinal) ? ["origin"] : [.. all.Take(1)];
    }
}
