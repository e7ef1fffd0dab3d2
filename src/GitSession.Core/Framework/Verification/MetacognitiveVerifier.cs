using System.Collections.Immutable;
using GitSession.Framework.Pressure;
using static GitSession.Framework.Verification.VerificationDecision;

namespace GitSession.Framework.Verification;

/// <summary>
/// Tells whether what is claimed fits what can be seen. The confidence is the sum over five dimensions of weight × score, less what the
/// level of pressure takes: 0, 0.05, 0.10, 0.15 or 0.25. From 0.8 it proceeds, from 0.6 with caution, from 0.4 confirmation is
/// requested, below that a review is required. It blocks under dangerous pressure, and where a dimension that is below its floor is
/// below 0.3 too. Where one is below its floor, nothing proceeds without caution, and where that is coherence clarification is requested.
/// How each dimension is scored stands with its measure.
/// </summary>
public static class MetacognitiveVerifier
{
    private const double BlocksBelow = 0.3;

    public static VerificationVerdict Verify(VerificationEvidence evidence, PressureLevel pressure)
    {
        ImmutableArray<DimensionScore> scores =
        [
            AlignmentMeasure.Read(evidence),
            CoherenceMeasure.Read(evidence),
            CompletenessMeasure.Read(evidence),
            SafetyMeasure.Read(evidence),
            AlternativesMeasure.Read(evidence),
        ];
        var sum = scores.Sum(score => score.Measure.Weight * score.Score);
        var confidence = Math.Round(Math.Clamp(sum - Penalty(pressure), 0, 1), 4);
        return new VerificationVerdict(Decide(confidence, scores, pressure), confidence, pressure, scores);
    }

    /// <summary>What a confidence is enough for, where no dimension is below its floor.</summary>
    public static VerificationDecision Band(double confidence) => confidence switch
    {
        >= 0.8 => Proceed,
        >= 0.6 => ProceedWithCaution,
        >= 0.4 => RequestConfirmation,
        _ => RequireReview,
    };

    /// <summary>What a level of pressure takes from the confidence.</summary>
    public static double Penalty(PressureLevel pressure) => pressure switch
    {
        PressureLevel.Normal => 0,
        PressureLevel.Elevated => 0.05,
        PressureLevel.High => 0.10,
        PressureLevel.Critical => 0.15,
        _ => 0.25,
    };

    private static VerificationDecision Decide(double confidence, ImmutableArray<DimensionScore> scores, PressureLevel pressure)
    {
        var critical = scores.Where(score => score.IsCritical).ToList();
        if (pressure is PressureLevel.Dangerous || critical.Exists(score => score.Score < BlocksBelow))
            return Block;
        return (Band(confidence), critical) switch
        {
            (RequireReview, _) => RequireReview,
            (_, var failed) when failed.Exists(score => score.Dimension is VerificationDimension.Coherence) => RequestClarification,
            (Proceed, not []) => ProceedWithCaution,
            (var band, _) => band,
        };
    }
}
