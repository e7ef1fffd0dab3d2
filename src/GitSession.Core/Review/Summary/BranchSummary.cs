using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Review.Summary;

/// <summary>What the sessions on a branch did, for whoever reviews it. The same branch gives the same value whenever it is read.</summary>
public sealed record BranchSummary
{
    /// <summary>What the branch is to be merged into, as it was named.</summary>
    public required string Base { get; init; }

    /// <summary>The commit at which the branch left that.</summary>
    public required string Commit { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<BranchSession> Sessions { get; init; } = [];

    public BranchLoops Loops { get; init; } = BranchLoops.None;

    public ImmutableArray<DueDecision> Due { get; init; } = [];

    /// <summary>In the order of the document.</summary>
    public ImmutableArray<ProgressStep> Progress { get; init; } = [];

    public BranchOperations Operations { get; init; } = BranchOperations.None;

    /// <summary>Null where nothing was decided in the sessions.</summary>
    public BranchHealth? Health { get; init; }

    /// <summary>How many errors a check of the branch names.</summary>
    public int Errors { get; init; }

    public int Warnings { get; init; }

    /// <summary>What cannot be read, by path and line.</summary>
    public ImmutableArray<DamagedDocument> Damaged { get; init; } = [];

    /// <summary>There is nothing to tell.</summary>
    public bool IsEmpty =>
        Sessions is [] && Loops is { Opened: [], Closed: [] } && Due is [] && Progress is [] && Operations.IsEmpty && Health is null && Errors + Warnings is 0 && Damaged is [];
}
