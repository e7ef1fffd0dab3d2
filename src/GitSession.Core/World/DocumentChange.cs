using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>A commit that changed a document.</summary>
/// <param name="At">When it was written: git's author date.</param>
/// <param name="Parents">The commits it stands on; none for a first one, or where a shallow clone ends.</param>
public sealed record DocumentChange(string Commit, DateTimeOffset At, ImmutableArray<string> Parents)
{
    /// <summary>The name of who wrote it; empty where git has none.</summary>
    public string Author { get; init; } = "";
}
