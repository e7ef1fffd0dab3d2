using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>Who wrote something, and in which commit, as it stands behind its title.</summary>
internal static class AuthorText
{
    private const int ShortCommit = 10;

    public static string Of(DocumentAuthor? author) => author is null ? "in no commit known here" : Of(author.Name, author.Commit);

    /// <param name="author">Null where that is not known.</param>
    public static string Of(string? author, string? commit) =>
        commit is null ? "not committed here" : $"{(author is { Length: > 0 } name ? $"by {name}, " : "")}commit {Short(commit)}";

    public static string Short(string commit) => commit[..Math.Min(ShortCommit, commit.Length)];
}
