using static GitSession.Framework.Verification.VerificationDimension;

namespace GitSession.Framework.Verification;

/// <summary>
/// Completeness: the mean over the goals that are said to be met, 1 where none is. A goal has 1 where a commit, a changed file or a passed
/// check shares a word with it; 0.8 where there are some, of other words, or where a focus or a closed loop shares a word with it; 0.5
/// where there are focuses or closed loops of other words alone; 0.2 where there is nothing. Less 0.2 for each failed check, and 0.1 for
/// each open loop that shares words with a goal.
/// </summary>
internal static class CompletenessMeasure
{
    public static DimensionScore Read(VerificationEvidence evidence)
    {
        var goals = evidence.GoalsMet.Select(goal => (Goal: goal, Trace: Of(goal, evidence))).ToList();
        var loops = evidence.LoopsOpen.Where(loop => evidence.GoalsMet.Any(goal => SharedWords.Any(goal, loop))).ToList();
        var mean = goals is [] ? 1 : goals.Average(goal => goal.Trace.Score);
        return DimensionScore.Of(
            Completeness,
            mean - (0.2 * evidence.ChecksFailed.Length) - (0.1 * loops.Count),
            [
                .. goals.Where(goal => goal.Trace.Doubt is not null).Select(goal => new VerificationDoubt(goal.Trace.Doubt ?? default, goal.Goal)),
                .. evidence.ChecksFailed.Select(check => new VerificationDoubt(DoubtKind.CheckFailed, check)),
                .. loops.Select(loop => new VerificationDoubt(DoubtKind.LoopOpen, loop)),
            ]);
    }

    private static (double Score, DoubtKind? Doubt) Of(string goal, VerificationEvidence evidence)
    {
        var seen = evidence.Commits.Concat(evidence.Files).Concat(evidence.ChecksPassed).ToList();
        if (seen is not [])
            return (seen.Exists(text => SharedWords.Any(goal, text)) ? 1 : 0.8, null);
        var recorded = evidence.Recorded.Concat(evidence.LoopsClosed).ToList();
        return recorded.Exists(text => SharedWords.Any(goal, text)) ? (0.8, DoubtKind.GoalOnlyRecorded)
            : recorded is not [] ? (0.5, DoubtKind.GoalWithoutTrace)
            : (0.2, DoubtKind.GoalWithoutTrace);
    }
}
