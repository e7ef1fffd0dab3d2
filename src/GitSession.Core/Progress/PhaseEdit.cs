using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>What is to become of a phase and of what it delivers, all of it at once; what is null or not named stays.</summary>
/// <param name="Phase">Its number or its title.</param>
public sealed record PhaseEdit(string Phase)
{
    /// <summary>The status of the phase itself.</summary>
    public string? Status { get; init; }

    public string? LastAction { get; init; }

    public string? NextAction { get; init; }

    /// <summary>The statuses of deliverables, by their names.</summary>
    public ImmutableArray<(string Name, string Status)> Deliverables { get; init; } = [];

    /// <param name="place">`7` or `7/monitoring_setup`.</param>
    /// <param name="status">That of the phase or of the deliverable; null where the phase keeps its own.</param>
    /// <exception cref="Refusal">The place names no phase, or a deliverable for which there is no status.</exception>
    public static PhaseEdit Parse(string place, string? status)
    {
        var name = SafeText.OneLine(place);
        if (name.Contains('/', StringComparison.Ordinal))
            return Of(ProgressChange.Parse(name, status ?? ""));
        var word = status is null ? null : SafeText.OneLine(status);
        return name is not "" && word is not "" ? new PhaseEdit(name) { Status = word } : throw new Refusal(RefusalReason.NotAProgressChange, $"{name} {word}".Trim());
    }

    public static PhaseEdit Of(ProgressChange change) => new(change.Phase) { Deliverables = [(change.Deliverable, change.Status)] };

    /// <summary>The document with the change in it, and every other byte as it was.</summary>
    /// <param name="now">When the phase is completed, where it becomes so.</param>
    /// <exception cref="Refusal">The document does not know what is named, or the phase would be completed before what it delivers.</exception>
    /// <exception cref="DamagedDocument">The block of the phase cannot be read, or something else stands where a text should be.</exception>
    public ProgressDocument In(ProgressDocument document, DateTimeOffset now)
    {
        var at = document.Phases.IndexOf(document.FindBlock(Phase));
        var status = Status is null ? null : document.FindStatus(Status);
        var after = document.Set(Targets(document).GroupBy(target => target.Deliverable.Value.Place).Select(same => same.Last()));
        if (ProgressStatus.IsDone(status))
            RequireDone(after.Phases[at]);
        return Texts(after.Phases[at], status, now).Aggregate(after, (changed, text) => BlockEdit.Set(changed, changed.Phases[at], text.Key, text.Value));
    }

    internal IEnumerable<ProgressTarget> Targets(ProgressDocument document) =>
        [.. Deliverables.Select(deliverable => new ProgressChange(Phase, deliverable.Name, deliverable.Status).In(document))];

    /// <summary>The keys of the block that somebody asked to be set.</summary>
    internal IEnumerable<string> Keys =>
        from one in new[] { (Key: "status", Value: Status), (Key: "last_action", Value: LastAction), (Key: "next_action", Value: NextAction) }
        where one.Value is not null
        select one.Key;

    private IEnumerable<(string Key, string Value)> Texts(ProgressPhase phase, string? status, DateTimeOffset now)
    {
        var completes = ProgressStatus.IsDone(status) && phase.Block["completed"] is BlockValue.Scalar { Text: null };
        (string Key, string? Value)[] texts = [("status", status), ("completed", completes ? Times.Text(now) : null), ("last_action", LastAction), ("next_action", NextAction)];
        return texts.Where(one => one.Value is not null && one.Value != phase.Block.Text(one.Key)).Select(one => (one.Key, one.Value ?? ""));
    }

    private static void RequireDone(ProgressPhase phase)
    {
        if (phase.Unfinished.ToList() is { Count: > 0 } open)
            throw new Refusal(RefusalReason.DeliverablesNotDone, phase.Key, [.. open.Select(deliverable => deliverable.Name)]);
    }
}
