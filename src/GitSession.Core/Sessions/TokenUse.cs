using System.Collections.Immutable;

namespace GitSession.Sessions;

/// <summary>How much of an agent's context is used, as the agent itself said last.</summary>
/// <param name="Used">In tokens.</param>
/// <param name="Budget">In tokens, above 0.</param>
/// <param name="Checkpoints">The shares, in per cent, that were passed and told.</param>
public sealed record TokenUse(int Used, int Budget, ImmutableList<int> Checkpoints)
{
    /// <summary>The shares at which a person is told, in per cent.</summary>
    public static ImmutableArray<int> AllCheckpoints { get; } = [25, 50, 75];

    // In per cent: 30,000 of the usual 200,000 tokens, for which nothing that watches over them may be silent.
    private const int OverdueAfter = 15;

    public int Percent => (int)Math.Clamp(100L * Used / Budget, 0, 100);

    /// <summary>The highest share that was passed and not told; null where none was.</summary>
    public int? Due => AllCheckpoints.LastOrDefault(share => share <= Percent) is > 0 and var passed && !Checkpoints.Contains(passed) ? passed : null;

    /// <summary>A share that is due was passed so long ago that it should have been told.</summary>
    public bool IsOverdue => Percent - Due >= OverdueAfter;

    /// <summary>What it is when the shares passed so far are told; those that are no longer passed can be told again.</summary>
    public TokenUse Told() => this with { Checkpoints = [.. AllCheckpoints.Where(share => share <= Percent)] };

    public TokenUse At(int used, int budget) =>
        new(used, budget, [.. Checkpoints.Where(share => share <= 100L * used / budget)]);
}
