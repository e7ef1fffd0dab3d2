using GitSession.Framework.Verification;

namespace GitSession.Cli.Output;

/// <summary>A verdict on a claim in words.</summary>
internal static class VerificationText
{
    private const int MostDoubts = 2;

    /// <summary>The decision, the confidence, and what speaks against the claim, in one line.</summary>
    public static string Line(VerificationVerdict verdict)
    {
        var doubts = verdict.Doubts.Take(MostDoubts).Select(Words).ToList();
        return $"verification: {Word(verdict.Decision)} ({verdict.Confidence:0.00}){(doubts is [] ? "" : $": {string.Join("; ", doubts)}")}";
    }

    public static string Word(VerificationDecision decision) => decision switch
    {
        VerificationDecision.Proceed => "PROCEED",
        VerificationDecision.ProceedWithCaution => "PROCEED_WITH_CAUTION",
        VerificationDecision.RequestConfirmation => "REQUEST_CONFIRMATION",
        VerificationDecision.RequestClarification => "REQUEST_CLARIFICATION",
        VerificationDecision.RequireReview => "REQUIRE_REVIEW",
        _ => "BLOCK",
    };

    private static string Words(VerificationDoubt doubt) => doubt.Kind switch
    {
        DoubtKind.NoAim => "no focus and no goal says what the work is for",
        DoubtKind.NoChange => "there is no commit and no changed file",
        DoubtKind.ChangeElsewhere => "no commit and no changed file shares a word with focus or goals",
        DoubtKind.Contradiction => $"said to be done, and not to be done: {doubt.Subject}",
        DoubtKind.GoalWithoutTrace => $"nothing that was committed, changed or recorded speaks for: {doubt.Subject}",
        DoubtKind.GoalOnlyRecorded => $"no commit, changed file or passed check speaks for: {doubt.Subject}",
        DoubtKind.LoopOpen => $"still open: {doubt.Subject}",
        DoubtKind.CheckFailed => $"a check failed: {doubt.Subject}",
        DoubtKind.Violations => $"violations of rules that nobody approved: {doubt.Subject}",
        DoubtKind.Failures => $"tool calls that failed in the last minutes: {doubt.Subject}",
        DoubtKind.NothingWeighed => "the change is large, and no decision is written down",
        _ => "decisions are written down, but no options",
    };
}
