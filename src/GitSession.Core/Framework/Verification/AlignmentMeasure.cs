using System.Collections.Immutable;
using static GitSession.Framework.Verification.VerificationDimension;

namespace GitSession.Framework.Verification;

/// <summary>
/// Alignment: 0.5 where nothing was said of what the work is for. Without commits and changed files 0.7 where a focus or a
/// closed loop shares a word with a goal, else 0.4. With them 0.7 + 0.3 × the share of them that has a word in common with an aim, or 0.5 where none has.
/// </summary>
internal static class AlignmentMeasure
{
    // More than that tell no more.
    private const int MostChanges = 200;

    public static DimensionScore Read(VerificationEvidence evidence)
    {
        var aims = evidence.Aims;
        if (aims is [])
            return DimensionScore.Of(Alignment, 0.5, new VerificationDoubt(DoubtKind.NoAim));
        if (!evidence.HasChange)
            return DimensionScore.Of(Alignment, Share([.. evidence.Recorded, .. evidence.LoopsClosed], evidence.Goals) > 0 ? 0.7 : 0.4, new VerificationDoubt(DoubtKind.NoChange));
        var share = Share([.. evidence.Commits.Concat(evidence.Files).Take(MostChanges)], aims);
        return share > 0
            ? DimensionScore.Of(Alignment, 0.7 + (0.3 * share))
            : DimensionScore.Of(Alignment, 0.5, new VerificationDoubt(DoubtKind.ChangeElsewhere));
    }

    private static double Share(ImmutableArray<string> texts, ImmutableArray<string> aims) =>
        texts is [] ? 0 : texts.Count(text => aims.Any(aim => SharedWords.Any(aim, text))) / (double)texts.Length;
}
