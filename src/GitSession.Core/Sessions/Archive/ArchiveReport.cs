using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Sessions.Archive;

/// <summary>What an archive did, or would do.</summary>
/// <param name="Moved">By where they lay.</param>
/// <param name="Kept">What is as old and stays where it lies, by path.</param>
/// <param name="Commit">Null where nothing was to be moved, or was not.</param>
public sealed record ArchiveReport(ArchiveRequest Request, ImmutableArray<DocumentMove> Moved, ImmutableArray<KeptDocument> Kept, string? Commit)
{
    /// <summary>How many sessions it is about.</summary>
    public int Sessions => Moved.Select(move => Paths.SessionOf(move.To)).Distinct(StringComparer.Ordinal).Count();
}
