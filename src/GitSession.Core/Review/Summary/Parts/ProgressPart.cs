using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Review.Summary.Parts;

/// <summary>The statuses that a branch changed, a line each.</summary>
internal static class ProgressPart
{
    public static string Render(ImmutableArray<ProgressStep> steps, SummaryForm form) =>
        PartList.Of($"In {form.Link(Paths.Progress, "the progress of the project")}:", steps.Select(step => $"{CodeText.Of(step.Place)}: {Status(step.From)} → {Status(step.To)}"), form.Most);

    private static string Status(string? status) => status is null or "" ? "none" : CodeText.Of(status);
}
