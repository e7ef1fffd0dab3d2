using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// Where HEAD stands, told without a child of git: it names a branch that lies in a file of its own, as it does from its first commit on
/// until git packs it (gitrepository-layout(5), HEAD and refs). Whatever else stands there is git's to answer.
/// </summary>
internal static class PlainHead
{
    private const string Branch = "ref: refs/heads/";

    /// <summary>Null where that is not plain.</summary>
    public static Head? Of(Worktree worktree)
    {
        if (Line(Path.Combine(worktree.GitDirectory, "HEAD")) is not { } head || !head.StartsWith(Branch, StringComparison.Ordinal))
            return null;
        var name = head[Branch.Length..];
        return !name.Contains("..", StringComparison.Ordinal) && Line(Path.Combine(worktree.CommonDirectory, "refs", "heads", name)) is { Length: 40 or 64 } commit && commit.All(char.IsAsciiHexDigitLower)
            ? new Head(name, commit)
            : null;
    }

    private static string? Line(string file)
    {
        try
        {
            return File.Exists(file) && File.ReadAllText(file) is [.. var line, '\n'] ? line : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
