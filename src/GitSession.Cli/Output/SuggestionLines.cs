using GitSession.Review;
using GitSession.Rules.Suggestions;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>Suggested rules as a person reads them: which await a decision and where, and what became of those that were decided.</summary>
internal static class SuggestionLines
{
    private const int ShortId = 10;

    public static void Write(TextWriter output, SuggestionReview review)
    {
        MemoryText.Block(output, $"Awaiting a decision ({review.Open.Length}):", review.Open.Select(Line), "nothing awaits a decision");
        if (review.Wanted is { Length: > 0 } wanted)
        {
            output.WriteLine();
            MemoryText.Block(output, $"Decided and not applied ({wanted.Length}):", wanted.Select(one => $"{Line(one)}: {one.Suggestion.Decision.ToString().ToLowerInvariant()}"), "");
        }
    }

    public static void Write(TextWriter output, ApplyReport report)
    {
        foreach (var one in report.Applied)
            output.WriteLine(SafeText.OneLine($"{one.Suggestion.Suggestion.Id} ({one.Suggestion.Suggestion.Category.Word()}): {one.Rule}, decided by {one.By.DecidedBy}"));
        output.WriteLine(report switch
        {
            { Applied: [] } => "nothing to apply",
            { Commit: { } commit } => $"commit {commit[..Math.Min(ShortId, commit.Length)]}",
            { Uncommitted.Operation: { } operation } => $"written and not committed: a {operation.Word()} is in progress",
            _ => "written and not committed: git is told to ignore these files",
        });
    }

    public static void WriteFindings(TextWriter error, IEnumerable<DamagedDocument> damaged, IEnumerable<SuggestionFinding> findings)
    {
        foreach (var one in damaged)
            error.WriteLine(SafeText.OneLine($"warning: {one.Path}:{one.Line}: not read: expected {one.Expected}"));
        foreach (var one in findings.Select(SuggestionCheck.Of))
            error.WriteLine(SafeText.OneLine($"{FindingText.Word(one.Severity)}: {one.File}:{one.Line}: {FindingText.Message(one)}"));
    }

    private static string Line(StandingSuggestion one) => SafeText.OneLine($"{one.Path}:{one.DecisionLine}: {one.Suggestion.Id} ({one.Suggestion.Category.Word()}) {one.Suggestion.Title}");
}
