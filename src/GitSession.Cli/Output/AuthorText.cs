using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>Who wrote something, and in which commit, as it stands behind its title.</summary>
internal static class AuthorText
{
    private const int ShortCommit = 10;

    private const string Cut = "its author is not known, because this clone is shallow";

    public static string Of(DocumentHistory? history) =>
        history?.Last is { } author ? By(author.Name, author.Commit) : history is { IsCut: true } ? Cut : "in no commit known here";

    public static string Of(InheritedEntry entry) =>
        entry.Commit is { } commit ? By(entry.Author, commit) : entry.IsCut ? Cut : "not committed here";

    public static string Short(string commit) => commit[..Math.Min(ShortCommit, commit.Length)];

    private static string By(string? author, string commit) => $"{(author is { Length: > 0 } name ? $"by {name}, " : "")}commit {Short(commit)}";
}
