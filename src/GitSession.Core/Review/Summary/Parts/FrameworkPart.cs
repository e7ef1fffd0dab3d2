using GitSession.Framework.Statistics;
using GitSession.Handoffs;
using GitSession.Text;

namespace GitSession.Review.Summary.Parts;

/// <summary>How the framework did in the sessions of a branch, and what a check of it names.</summary>
internal static class FrameworkPart
{
    public static string Render(BranchSummary summary, SummaryForm form) => PartList.Together(
        summary.Health is { } health ? $"{Score(health)}\n" : "",
        PartList.Of("Not allowed:", summary.Health?.Refused.Select(Line) ?? [], form.Most),
        $"{CodeText.Of($"git session check --base {summary.Base}")} names {Findings(summary)}.\n");

    private static string Score(BranchHealth health) =>
        $"Framework health {(health.Score is { } score ? $"{score} of 100" : "not known")}: {HandoffText.Count(health.Decisions, "decision")} in {HandoffText.Count(health.Sessions, "session")}, {health.Refused.Sum(one => one.Occurrences)} not allowed.";

    private static string Line(ViolationPattern pattern) =>
        $"{CodeText.Of(pattern.Reason)}, {HandoffText.Count(pattern.Occurrences, "time")}{(pattern.Text is "" ? "" : $": {InertText.Unlinked(pattern.Text)}")}";

    private static string Findings(BranchSummary summary) => summary is { Errors: 0, Warnings: 0 }
        ? "nothing that is wrong"
        : $"{HandoffText.Count(summary.Errors, "error")} and {HandoffText.Count(summary.Warnings, "warning")}";
}
