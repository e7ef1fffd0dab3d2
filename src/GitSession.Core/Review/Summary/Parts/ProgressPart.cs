using System.Collections.Immutable;
using GitSession.Operations.Reports;
using GitSession.World;

namespace GitSession.Review.Summary.Parts;

/// <summary>The statuses that a branch changed, a line each.</summary>
internal static class ProgressPart
{
    public static string Render(ImmutableArray<ProgressStep> steps, int most) =>
        PartList.Of($"In {ReportLink.FromRoot(Paths.Progress, "the progress of the project")}:", steps.Select(step => $"{CodeText.Of(step.Place)}: {Status(step.From)} → {Status(step.To)}"), most);

    private static string Status(string? status) => status is null or "" ? "none" : CodeText.Of(status);
}
