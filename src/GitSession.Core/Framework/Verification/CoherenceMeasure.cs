using static GitSession.Framework.Verification.VerificationDimension;

namespace GitSession.Framework.Verification;

/// <summary>
/// Coherence: 1, less 0.4 for each text that is both claimed (a goal met, a loop closed) and denied (a goal missed, a loop open), and less
/// 0.2 for each claim that says the same in other words.
/// </summary>
internal static class CoherenceMeasure
{
    public static DimensionScore Read(VerificationEvidence evidence)
    {
        var denied = evidence.GoalsMissed.Concat(evidence.LoopsOpen).ToList();
        var found = evidence.GoalsMet.Concat(evidence.LoopsClosed)
            .Select(claim => (Claim: claim, Loss: denied.Select(other => Loss(claim, other)).DefaultIfEmpty().Max()))
            .Where(one => one.Loss > 0)
            .ToList();
        return DimensionScore.Of(Coherence, 1 - found.Sum(one => one.Loss), found.Select(one => new VerificationDoubt(DoubtKind.Contradiction, one.Claim)));
    }

    private static double Loss(string claim, string denied) =>
        SharedWords.SameText(claim, denied) ? 0.4 : SharedWords.SameMatter(claim, denied) ? 0.2 : 0;
}
