using GitSession.Handoffs;

namespace GitSession.Review.Summary.Parts;

/// <summary>What a branch comes to, in one sentence.</summary>
internal static class HeadPart
{
    public static string Render(BranchSummary summary) => summary.IsEmpty
        ? $"Nothing here came out of a session since {Base(summary)}.\n"
        : $"Since {Base(summary)}: {string.Join(", ", Counts(summary))}.\n";

    private static string Base(BranchSummary summary) => CodeText.Of(summary.Base);

    private static IEnumerable<string> Counts(BranchSummary summary)
    {
        yield return HandoffText.Count(summary.Sessions.Length, "session");
        if (summary.Loops is { Opened: not [] } or { Closed: not [] })
            yield return $"{HandoffText.Count(summary.Loops.Opened.Length, "loop")} opened and {summary.Loops.Closed.Length} closed";
        if (summary.Due is not [])
            yield return $"{HandoffText.Count(summary.Due.Length, "decision")} due";
        if (summary.Damaged is not [])
            yield return $"{HandoffText.Count(summary.Damaged.Select(one => one.Path).Distinct(StringComparer.Ordinal).Count(), "document")} that cannot be read";
    }
}
