using System.Collections.Immutable;

namespace GitSession.Framework.Verification;

/// <summary>What there is to hold a claim against. It is texts and counts that somebody else gathered; nothing in it is believed but counted.</summary>
public sealed record VerificationEvidence
{
    /// <summary>All goals, whatever became of them.</summary>
    public ImmutableArray<string> Goals { get; init; } = [];

    /// <summary>The first lines of the messages of the commits.</summary>
    public ImmutableArray<string> Commits { get; init; } = [];

    /// <summary>The paths that were changed.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>What was recorded as worked on: focuses in hand, suspended and done.</summary>
    public ImmutableArray<string> Recorded { get; init; } = [];

    public ImmutableArray<string> GoalsMet { get; init; } = [];

    public ImmutableArray<string> GoalsMissed { get; init; } = [];

    public ImmutableArray<string> LoopsOpen { get; init; } = [];

    public ImmutableArray<string> LoopsClosed { get; init; } = [];

    public ImmutableArray<string> ChecksPassed { get; init; } = [];

    public ImmutableArray<string> ChecksFailed { get; init; } = [];

    /// <summary>The number of violations of rules that nobody approved.</summary>
    public int Violations { get; init; }

    /// <summary>The number of steps that failed a short while ago.</summary>
    public int Failures { get; init; }

    /// <summary>The number of decisions that were written down.</summary>
    public int Decisions { get; init; }

    /// <summary>The number of those in which options are weighed.</summary>
    public int DecisionsWithOptions { get; init; }

    /// <summary>The number of steps that the work took.</summary>
    public int Steps { get; init; }

    /// <summary>What the work is for.</summary>
    public ImmutableArray<string> Aims => Goals.AddRange(Recorded);

    public bool HasChange => Commits is not [] || Files is not [];
}
