using GitSession.Journal;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>A head that a live session inherited from.</summary>
/// <param name="Title">What it handled.</param>
/// <param name="Commit">The commit that wrote it last, as it was at the start; null where nobody asked, or it was not committed.</param>
/// <param name="Author">The author's name in that commit.</param>
public sealed record InheritedEntry(string Id, string Path, string Title, string? Commit = null, string? Author = null)
{
    /// <summary>Who wrote it is behind the edge of a shallow clone. It is not written down.</summary>
    public bool IsCut { get; init; }

    public static InheritedEntry Of(Entry entry, DocumentHistory? history = null) => new InheritedEntry(entry.Id, entry.Path, entry.Title).By(history);

    /// <summary>The same with who wrote it.</summary>
    public InheritedEntry By(DocumentHistory? history) => this with { Commit = history?.Last?.Commit, Author = history?.Last?.Name, IsCut = history is { IsCut: true } };
}
