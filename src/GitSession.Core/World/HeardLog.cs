using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>Hears what git was asked to list, the newest first.</summary>
/// <param name="isEnough">Given what was heard so far, tells whether the rest is needed.</param>
/// <returns>Null where git could not say it.</returns>
public delegate ImmutableArray<DirectoryCommit>? HeardLog(Func<IReadOnlyList<DirectoryCommit>, bool> isEnough);
