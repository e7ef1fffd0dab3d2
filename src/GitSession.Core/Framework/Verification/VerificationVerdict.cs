using System.Collections.Immutable;
using GitSession.Framework.Pressure;

namespace GitSession.Framework.Verification;

/// <summary>How well a claim fits its evidence, and what follows from it.</summary>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Pressure">The level of pressure under which the claim was made.</param>
public sealed record VerificationVerdict(VerificationDecision Decision, double Confidence, PressureLevel Pressure, ImmutableArray<DimensionScore> Scores)
{
    private const double LowConfidence = 0.6;

    public double Alignment => Of(VerificationDimension.Alignment);

    public double Coherence => Of(VerificationDimension.Coherence);

    public double Completeness => Of(VerificationDimension.Completeness);

    public double Safety => Of(VerificationDimension.Safety);

    public double Alternatives => Of(VerificationDimension.Alternatives);

    public bool IsLow => Confidence < LowConfidence;

    /// <summary>What speaks against the claim, what weighs most first.</summary>
    public IEnumerable<VerificationDoubt> Doubts =>
        Scores.OrderByDescending(score => score.IsCritical).ThenByDescending(score => (1 - score.Score) * score.Measure.Weight).SelectMany(score => score.Doubts);

    private double Of(VerificationDimension dimension) => Scores.First(score => score.Dimension == dimension).Score;
}
