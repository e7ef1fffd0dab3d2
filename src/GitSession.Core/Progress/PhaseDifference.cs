using System.Collections.Immutable;
using GitSession.Rules;

namespace GitSession.Progress;

/// <summary>What is otherwise in a phase than in each of the versions before it. A merge changes what none of its parents has.</summary>
internal sealed record PhaseDifference(ProgressPhase Now, ImmutableArray<ProgressPhase?> Before)
{
    public TextChange? Status => Change(phase => phase.Status);

    public TextChange? NextAction => Change(phase => phase.NextAction);

    public ImmutableArray<(string Name, TextChange Status)> Deliverables =>
    [
        .. from name in Now.Deliverables.Concat(Before.SelectMany(phase => phase?.Deliverables ?? [])).Select(one => one.Name).Distinct(StringComparer.Ordinal)
           let change = Change(phase => phase.Deliverables.FirstOrDefault(one => one.Name == name)?.Status)
           where change is not null
           select (name, change),
    ];

    /// <summary>A person's word that was not there before.</summary>
    public bool IsApproval => Word(Now) is not null && Before.All(phase => phase is null || Word(phase) is null);

    public bool IsAny => Status is not null || NextAction is not null || Deliverables is not [] || IsApproval;

    public UpdateType Type =>
        IsApproval ? UpdateType.HumanApproval
        : Status is not null ? UpdateType.PhaseTransition
        : Deliverables.Any(change => ProgressStatus.IsDone(change.Status.To)) ? UpdateType.TaskCompletion
        : UpdateType.Update;

    private static string? Word(ProgressPhase phase) => PhaseApproval.Of(phase, () => Approvals.None).By;

    private TextChange? Change(Func<ProgressPhase, string?> text)
    {
        var (now, before) = (text(Now), Before.Select(phase => phase is null ? null : text(phase)).ToList());
        return before.Contains(now) ? null : new TextChange(before[0], now);
    }
}
