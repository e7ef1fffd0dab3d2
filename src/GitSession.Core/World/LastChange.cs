using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>What the last of HEAD's commits that changed anything below a directory did there.</summary>
/// <param name="By">Null where there is no such commit, or none that git can compare with one before it.</param>
/// <param name="Written">The paths that it added or changed; a document of a session's that it only moved is not among them.</param>
/// <param name="Removed">The paths that it took away.</param>
public sealed record LastChange(DocumentAuthor? By, ImmutableArray<string> Written, ImmutableArray<string> Removed)
{
    public static LastChange Nothing { get; } = new(null, [], []);
}
