namespace GitSession.Progress;

/// <summary>
/// Whether a document contradicts itself: a phase is completed and what it delivers is not, a dependency names no phase, or more than one
/// task is in progress.
/// </summary>
public static class Consistency
{
    public static bool Holds(ProgressDocument document) =>
        !document.Phases.Any(phase => phase.IsDone && phase.Unfinished.Any())
        && document.Phases.SelectMany(phase => phase.Dependencies).All(name => document.Phases.Any(phase => phase.Heading.IsCalled(name)))
        && document.TasksInProgress.Count() <= 1;
}
