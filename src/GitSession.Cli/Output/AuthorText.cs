using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>Who wrote something, and in which commit, as it stands behind its title.</summary>
internal static class AuthorText
{
    private const int ShortCommit = 10;

    private const string Cut = "its author is not known, because this clone is shallow";

    public static string Of(DocumentHistory? history) =>
        history?.Last is { } author ? Of(author.Name, author.Commit, isCut: false) : history is { IsCut: true } ? Cut : "in no commit known here";

    /// <param name="author">Null where that is not known.</param>
    /// <param name="isCut">It is behind the edge of a shallow clone.</param>
    public static string Of(string? author, string? commit, bool isCut) =>
        commit is null ? isCut ? Cut : "not committed here" : $"{(author is { Length: > 0 } name ? $"by {name}, " : "")}commit {Short(commit)}";

    public static string Short(string commit) => commit[..Math.Min(ShortCommit, commit.Length)];
}
