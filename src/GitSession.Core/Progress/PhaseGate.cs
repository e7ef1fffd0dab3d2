using GitSession.Rules;

namespace GitSession.Progress;

/// <summary>
/// Asks whether a phase may begin: what it needs is completed with all that was to be delivered, one task at most is in progress, and a
/// person approved where the phase asks for it. It changes nothing, and what cannot be read keeps it closed.
/// </summary>
public static class PhaseGate
{
    /// <param name="phase">Its number or its title.</param>
    /// <exception cref="World.Refusal">The document has no such phase, or several.</exception>
    public static GateReport Of(ProgressDocument document, string phase, Approvals approvals)
    {
        var asked = document.Find(phase);
        var needs = PhaseDependencies.Of(document, asked);
        return new GateReport(
            asked.Key,
            [
                Blocks(document, asked),
                Dependencies(document, asked, needs),
                .. needs.Phases.SelectMany(needed => new[] { Completed(needed), Delivered(needed) }),
                OneTask(document),
                Approval(asked, approvals),
            ]);
    }

    private static GateCheck Blocks(ProgressDocument document, ProgressPhase asked)
    {
        var damaged = document.Phases.Where(phase => phase.Damage is not null || (phase == asked && phase.Format is null)).ToList();
        return GateCheck.Of("blocks", damaged is [], "each can be read", Joined(damaged.Select(phase => $"that of phase {phase.Key} {(phase.Damage is { } damage ? $"is damaged in line {damage.Line}" : "is missing")}")));
    }

    private static GateCheck Dependencies(ProgressDocument document, ProgressPhase asked, PhaseDependencies needs)
    {
        var circle = PhaseDependencies.Circle(document, asked);
        return needs switch
        {
            { Unknown: not [] } => GateCheck.Of("dependencies", passes: false, "", Joined(needs.Unknown.Select(name => $"no phase is called {name}"))),
            _ when circle is not [] => GateCheck.Of("dependencies", passes: false, "", $"phase {asked.Key} needs itself: {string.Join(" -> ", circle.Select(phase => phase.Key))}"),
            { Phases: [] } => GateCheck.Skip("dependencies", "it is the first phase"),
            _ => GateCheck.Of("dependencies", passes: true, Joined(needs.Phases.Select(phase => $"phase {phase.Key}")), ""),
        };
    }

    private static GateCheck Completed(ProgressPhase phase) =>
        GateCheck.Of($"phase {phase.Key} completed", phase.IsDone, phase.Completed is { } at ? $"{phase.Status}, {at}" : phase.Status ?? "", phase.Status ?? "no status");

    private static GateCheck Delivered(ProgressPhase phase)
    {
        var name = $"phase {phase.Key} deliverables";
        var open = phase.Unfinished.ToList();
        return phase.Deliverables is [] ? GateCheck.Skip(name, "none are listed")
            : GateCheck.Of(name, open is [], $"{phase.Deliverables.Length} of {phase.Deliverables.Length} done", "not done: " + Joined(open.Select(one => $"{one.Name} ({one.Status ?? "no status"})")));
    }

    private static GateCheck OneTask(ProgressDocument document)
    {
        var tasks = document.TasksInProgress.Select(task => task.Phase.Place(task.Deliverable)).ToList();
        return GateCheck.Of("one task in progress", tasks.Count <= 1, tasks is [var only] ? only : "none is", $"{tasks.Count} are: {Joined(tasks)}");
    }

    private static GateCheck Approval(ProgressPhase phase, Approvals approvals)
    {
        var approval = PhaseApproval.Of(phase, () => approvals);
        var unread = approvals.Damaged is [] ? "" : $"; {Joined(approvals.Damaged.Select(damaged => damaged.Path))} cannot be read";
        return approval.IsAsked
            ? GateCheck.Of("human approval", approval.IsGiven, approval.By ?? "", $"asked for, and not given{unread}")
            : GateCheck.Skip("human approval", "the phase asks for none");
    }

    private static string Joined(IEnumerable<string> parts) => string.Join(", ", parts);
}
