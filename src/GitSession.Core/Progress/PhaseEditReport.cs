using System.Collections.Immutable;

namespace GitSession.Progress;

/// <summary>What became of a change that somebody asked for.</summary>
/// <param name="Phase">The key of the phase.</param>
/// <param name="Edits">What was asked for, whether it was so before or not, and what followed from it.</param>
/// <param name="AlsoInProgress">The other tasks that are in progress, where something was set to that: only one should be.</param>
public sealed record PhaseEditReport(string Phase, ImmutableArray<ProgressEdit> Edits, ImmutableArray<string> AlsoInProgress)
{
    internal static PhaseEditReport Of(PhaseEdit edit, ProgressDocument before, ProgressDocument after)
    {
        var at = before.Phases.IndexOf(before.Find(edit.Phase));
        var targets = edit.Targets(before).Select(target => (target.Place, target.Deliverable.Name)).Distinct().ToList();
        var (old, now) = (before.Phases[at], after.Phases[at]);
        var keys = old.Completed == now.Completed ? edit.Keys : edit.Keys.Append("completed");
        return new PhaseEditReport(
            now.Key,
            [
                .. targets.Select(target => new ProgressEdit(target.Place, StatusOf(old, target.Name), StatusOf(now, target.Name) ?? "", By: null)),
                .. keys.Select(key => new ProgressEdit(key is "status" ? now.Key : $"{now.Key} {key}", old.Block.Text(key), now.Block.Text(key) ?? "", By: null)),
            ],
            [.. Others(after, now, [.. targets.Select(target => target.Name)])]);
    }

    // A phase that goes on has its own tasks; one that a task was begun in has that task.
    private static IEnumerable<string> Others(ProgressDocument document, ProgressPhase phase, IReadOnlyList<string> set)
    {
        var tasks = document.TasksInProgress.ToLookup(task => task.Phase == phase && set.Contains(task.Deliverable.Name, StringComparer.Ordinal));
        var begins = tasks[true].Any() || (set is [] && ProgressStatus.IsInProgress(phase.Status));
        return begins ? tasks[false].Where(task => set is not [] || task.Phase != phase).Select(task => task.Phase.Place(task.Deliverable)) : [];
    }

    private static string? StatusOf(ProgressPhase phase, string deliverable) => phase.Deliverables.First(one => one.Name == deliverable).Status;
}
