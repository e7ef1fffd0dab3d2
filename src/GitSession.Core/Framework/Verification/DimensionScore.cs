using System.Collections.Immutable;

namespace GitSession.Framework.Verification;

/// <summary>How well a claim stands in one dimension.</summary>
/// <param name="Score">From 0 to 1.</param>
public sealed record DimensionScore(VerificationMeasure Measure, double Score, ImmutableArray<VerificationDoubt> Doubts)
{
    public VerificationDimension Dimension => Measure.Dimension;

    /// <summary>It lies below the floor of its dimension.</summary>
    public bool IsCritical => Score < Measure.Floor;

    public static DimensionScore Of(VerificationDimension dimension, double score, params IEnumerable<VerificationDoubt> doubts) =>
        new(VerificationMeasure.Of(dimension), Math.Round(Math.Clamp(score, 0, 1), 4), [.. doubts]);
}
