using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>What one commit did below a directory.</summary>
/// <param name="Parents">The commits before it that did something there, or merged what did; none where git knows of none here.</param>
/// <param name="Written">The paths that it added or changed, and a merge otherwise than all its parents. A document of a session's that it only moved is not among them.</param>
/// <param name="Removed">The paths that it took away, as a revert does; of a merge those of any parent.</param>
public sealed record DirectoryCommit(DocumentAuthor By, ImmutableArray<string> Parents, ImmutableArray<string> Written, ImmutableArray<string> Removed)
{
    /// <summary>Those of the written paths that were not there before; of a merge none.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    public bool IsMerge => Parents.Length > 1;

    /// <summary>The ids of all commits among these that the given ones are built on.</summary>
    public static ImmutableHashSet<string> Behind(IReadOnlyCollection<DirectoryCommit> all, IEnumerable<DirectoryCommit> from)
    {
        var (parents, known) = (all.ToDictionary(commit => commit.By.Commit, commit => commit.Parents, StringComparer.Ordinal), ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal));
        var open = new Stack<string>(from.SelectMany(commit => commit.Parents));
        while (open.TryPop(out var commit))
        {
            if (parents.TryGetValue(commit, out var before) && known.Add(commit))
                before.ToList().ForEach(open.Push);
        }
        return known.ToImmutable();
    }
}
