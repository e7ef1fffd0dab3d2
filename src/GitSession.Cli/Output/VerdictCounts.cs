using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>How many checks went how: "3 passed, 1 failed".</summary>
internal static class VerdictCounts
{
    public static string Of(IReadOnlyCollection<Verdict> verdicts)
    {
        (int Count, string Word)[] counts =
        [
            (verdicts.Count(verdict => verdict is Verdict.Pass), "passed"),
            (verdicts.Count(verdict => verdict is Verdict.Fail or Verdict.Warn), "failed"),
            (verdicts.Count(verdict => verdict is Verdict.Skip), "skipped"),
        ];
        return string.Join(", ", counts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Word}"));
    }
}
