using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>What HEAD has otherwise than the commit at which its line left another.</summary>
/// <param name="Base">That commit (git-merge-base(1)).</param>
/// <param name="Added">Paths that HEAD has and that commit has not.</param>
/// <param name="Changed">Paths that both have, with another text or kind.</param>
/// <param name="Removed">Paths that HEAD has no more.</param>
public sealed record BranchChange(string Base, ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed);
