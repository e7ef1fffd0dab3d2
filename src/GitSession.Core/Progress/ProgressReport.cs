using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>What the trailers of commits did to the document.</summary>
/// <param name="Document">As it lies in the worktree now; null where there is none.</param>
/// <param name="Applied">What was changed in the worktree.</param>
/// <param name="Skipped">What somebody said and the document does not say. What was overtaken by something newer is not among it.</param>
public sealed record ProgressReport(ProgressDocument? Document, ImmutableArray<ProgressEdit> Applied, ImmutableArray<SkippedTrailer> Skipped)
{
    /// <summary>The document was written.</summary>
    public bool Changed => Applied is not [];

    /// <summary>The document differs from HEAD's, by nothing but what trailers say: a commit of ours may hold it.</summary>
    public bool ToCommit { get; init; }

    /// <summary>What is to be done next; null where nobody asked, or the document has no phase.</summary>
    public NextStep? Next { get; init; }

    /// <summary>The first block that cannot be read, and where it last could be; null where all can, or nobody asked.</summary>
    public DamagedDocument? Damage { get; init; }

    /// <summary>What git is in the middle of, where that kept a trailer from being applied.</summary>
    public Operation? Waiting { get; init; }
}
