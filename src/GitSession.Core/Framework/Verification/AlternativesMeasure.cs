using static GitSession.Framework.Verification.VerificationDimension;

namespace GitSession.Framework.Verification;

/// <summary>
/// Alternatives: 1 where the change is small (less than 3 files and less than 5 steps) or a decision with options was written down; 0.8
/// where only decisions without options were; 0.6 where none was, and 0.4 where none was and the change has 10 files or 10 steps.
/// </summary>
internal static class AlternativesMeasure
{
    private const int LargeInFiles = 3;
    private const int LargeInSteps = 5;
    private const int VeryLarge = 10;

    public static DimensionScore Read(VerificationEvidence evidence)
    {
        if ((evidence.Files.Length < LargeInFiles && evidence.Steps < LargeInSteps) || evidence.DecisionsWithOptions > 0)
            return DimensionScore.Of(Alternatives, 1);
        if (evidence.Decisions > 0)
            return DimensionScore.Of(Alternatives, 0.8, new VerificationDoubt(DoubtKind.NoOptions));
        return DimensionScore.Of(
            Alternatives,
            evidence.Files.Length >= VeryLarge || evidence.Steps >= VeryLarge ? 0.4 : 0.6,
            new VerificationDoubt(DoubtKind.NothingWeighed));
    }
}
