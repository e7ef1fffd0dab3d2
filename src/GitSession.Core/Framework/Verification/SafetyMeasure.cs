using static GitSession.Framework.Verification.VerificationDimension;

namespace GitSession.Framework.Verification;

/// <summary>Safety: 1, less 0.4 for each violation that nobody approved, and less 0.05 for each failure that is left, 0.5 at most.</summary>
internal static class SafetyMeasure
{
    public static DimensionScore Read(VerificationEvidence evidence) => DimensionScore.Of(
        Safety,
        1 - (0.4 * evidence.Violations) - Math.Min(0.05 * evidence.Failures, 0.5),
        [
            .. evidence.Violations > 0 ? new[] { new VerificationDoubt(DoubtKind.Violations, evidence.Violations.ToString()) } : [],
            .. evidence.Failures > 0 ? new[] { new VerificationDoubt(DoubtKind.Failures, evidence.Failures.ToString()) } : [],
        ]);
}
