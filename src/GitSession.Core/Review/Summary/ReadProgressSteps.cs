using System.Collections.Immutable;
using GitSession.Progress;
using GitSession.World;

namespace GitSession.Review.Summary;

/// <summary>Tells which statuses of the progress a branch changed, by phase and name. A block that cannot be read, on either side, is compared with nothing.</summary>
internal static class ReadProgressSteps
{
    public static ImmutableArray<ProgressStep> Run(BranchDocuments documents)
    {
        if (documents.Read(Paths.Progress, (_, text) => ProgressDocument.Parse(text)) is not { } now)
            return [];
        documents.Note(now.Damages);
        return documents.Before(Paths.Progress) is not { } text ? [.. Steps(now, [])]
            : ProgressVersion.Of(text).Document is { } before ? [.. Steps(now, before.Phases), .. Gone(now, before)]
            : [];
    }

    private static IEnumerable<ProgressStep> Steps(ProgressDocument now, ImmutableArray<ProgressPhase> before) =>
        from phase in now.Phases
        where phase.Damage is null
        let earlier = before.FirstOrDefault(one => one.Key == phase.Key)
        where earlier?.Damage is null
        from step in Steps(phase, new PhaseDifference(phase, [earlier]))
        select step;

    private static IEnumerable<ProgressStep> Steps(ProgressPhase phase, PhaseDifference difference)
    {
        if (difference.Status is { } status)
            yield return new ProgressStep(phase.Heading.Name, status.From, status.To);
        foreach (var (name, change) in difference.Deliverables)
            yield return new ProgressStep($"{phase.Key}/{name}", change.From, change.To);
    }

    private static IEnumerable<ProgressStep> Gone(ProgressDocument now, ProgressDocument before) =>
        before.Phases.Where(phase => phase.Status is not null && now.Phases.All(one => one.Key != phase.Key)).Select(phase => new ProgressStep(phase.Heading.Name, phase.Status, null));
}
