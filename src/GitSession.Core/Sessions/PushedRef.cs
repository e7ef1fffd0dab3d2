namespace GitSession.Sessions;

/// <summary>One line of what git tells a pre-push hook (githooks(5)).</summary>
/// <param name="LocalName">What is pushed, as it was named; `(delete)` where something is deleted.</param>
/// <param name="Commit">The commit's id, opaque; all zeros where something is deleted.</param>
/// <param name="RemoteName">The reference that it becomes.</param>
public sealed record PushedRef(string LocalName, string Commit, string RemoteName)
{
    /// <summary>Whether work is handed over by it: a branch that stays.</summary>
    public bool IsWork => Commit.Trim('0') is not "" && !RemoteName.StartsWith("refs/tags/", StringComparison.Ordinal);

    public static PushedRef? Parse(string line) =>
        line.Split(' ') is [var local, var commit, var remote, _] ? new PushedRef(local, commit, remote) : null;

    /// <summary>Whether it is what HEAD is on.</summary>
    public bool IsOf(string? branch) => LocalName is "HEAD" || (branch is not null && ($"refs/heads/{branch}" is var name) && (LocalName == name || RemoteName == name));
}
