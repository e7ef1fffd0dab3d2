using System.Collections.Immutable;

namespace GitSession.Framework.Verification;

/// <summary>How a dimension counts.</summary>
/// <param name="Weight">Its part of the confidence; the weights add up to 1.</param>
/// <param name="Floor">The score below which it fails critically.</param>
public sealed record VerificationMeasure(VerificationDimension Dimension, double Weight, double Floor)
{
    public static ImmutableArray<VerificationMeasure> All { get; } =
    [
        new(VerificationDimension.Alignment, 0.3, 0.7),
        new(VerificationDimension.Coherence, 0.2, 0.7),
        new(VerificationDimension.Completeness, 0.2, 0.8),
        new(VerificationDimension.Safety, 0.2, 0.9),
        new(VerificationDimension.Alternatives, 0.1, 0.6),
    ];

    public static VerificationMeasure Of(VerificationDimension dimension) => All.First(measure => measure.Dimension == dimension);
}
