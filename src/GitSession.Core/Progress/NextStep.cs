using GitSession.Rules;

namespace GitSession.Progress;

/// <summary>What is to be done next, from the state that the document is found in.</summary>
/// <param name="Phase">Null where no phase is left.</param>
/// <param name="Task">What of the phase is in progress, or comes next in it; null where that is not said.</param>
public sealed record NextStep(StepKind Kind, ProgressPhase? Phase, Deliverable? Task)
{
    /// <param name="approvals">What decisions approve; asked for only where a phase wants that.</param>
    /// <returns>Null where the document has no phase.</returns>
    public static NextStep? Of(ProgressDocument document, Func<Approvals> approvals)
    {
        if (document.Phases is [])
            return null;
        if (document.Phases.FirstOrDefault(phase => phase.Damage is not null) is { } damaged)
            return new NextStep(StepKind.Restore, damaged, null);
        var open = document.Phases.FirstOrDefault(phase => !phase.IsDone);
        return document.TasksInProgress.OrderByDescending(task => task.Phase == open).FirstOrDefault() is ({ } phase, { } task) ? new NextStep(StepKind.Resume, phase, task)
            : open is null ? new NextStep(StepKind.Maintain, null, null)
            : HasBegun(open) ? new NextStep(StepKind.Resume, open, Next(open))
            : new NextStep(PhaseApproval.Of(open, approvals).IsGiven ? StepKind.Begin : StepKind.AwaitApproval, open, null);
    }

    private static bool HasBegun(ProgressPhase phase) => ProgressStatus.IsInProgress(phase.Status) || ProgressStatus.IsBlocked(phase.Status);

    private static Deliverable? Next(ProgressPhase phase) => phase.Unfinished.FirstOrDefault(deliverable => !ProgressStatus.IsBlocked(deliverable.Status));
}
