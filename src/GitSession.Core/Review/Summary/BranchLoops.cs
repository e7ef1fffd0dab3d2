using System.Collections.Immutable;
using GitSession.Memory;

namespace GitSession.Review.Summary;

/// <summary>What became of open loops on a branch.</summary>
/// <param name="Opened">In its sessions, and open now; the most urgent first.</param>
/// <param name="Closed">In its sessions.</param>
/// <param name="Open">How many the next session inherits, whoever opened them; null where the journal cannot be read whole.</param>
public sealed record BranchLoops(ImmutableArray<OpenLoop> Opened, ImmutableArray<LoopClosing> Closed, int? Open)
{
    public static BranchLoops None { get; } = new([], [], 0);
}
