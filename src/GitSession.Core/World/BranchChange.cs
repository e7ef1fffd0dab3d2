using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>What HEAD has otherwise than the commit at which its line left another.</summary>
/// <param name="Base">That commit (git-merge-base(1)).</param>
/// <param name="Added">Paths that HEAD has and that commit has not.</param>
/// <param name="Changed">Paths that both have, with another text or kind; a document of a session's that lies elsewhere now, where its text is another too.</param>
/// <param name="Removed">Paths that HEAD has no more.</param>
public sealed record BranchChange(string Base, ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed)
{
    /// <summary>Documents of sessions that lie elsewhere now. They did not come with the branch, and did not go with it.</summary>
    public ImmutableArray<DocumentMove> Moved { get; init; } = [];

    /// <param name="added">What came, with what tells whether two texts are the same.</param>
    /// <param name="removed">What went, likewise.</param>
    public static BranchChange Of(string commit, IReadOnlyDictionary<string, string> added, IEnumerable<string> changed, IReadOnlyDictionary<string, string> removed)
    {
        ImmutableArray<DocumentMove> moved = [.. DocumentMove.Among(added.Keys.Order(StringComparer.Ordinal), removed.Keys.Order(StringComparer.Ordinal))];
        var edited = moved.Where(move => added[move.To] != removed[move.From]).Select(move => move.To);
        return new BranchChange(
            commit,
            [.. added.Keys.Except(moved.Select(move => move.To)).Order(StringComparer.Ordinal)],
            [.. changed.Concat(edited).Order(StringComparer.Ordinal)],
            [.. removed.Keys.Except(moved.Select(move => move.From)).Order(StringComparer.Ordinal)])
        {
            Moved = moved,
        };
    }

    /// <summary>Where a document lay in that commit.</summary>
    public string Before(string path) => Moved.FirstOrDefault(move => move.To == path)?.From ?? path;
}
