using GitSession.Progress;
using GitSession.Rules;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>What the progress of the project tells of items.</summary>
internal sealed class ProgressTells(IWorkspace workspace, ProgressDocument? document)
{
    private static readonly char[] Gaps = [' ', ','];

    public ItemFinding Completed(string phases) => Each(phases, phase => phase switch
    {
        { IsDone: true } => (true, $"phase {phase.Key} is {phase.Status}{(phase.Completed is { } at ? $" ({at})" : "")}"),
        _ => (false, $"phase {phase.Key} is {phase.Status ?? "without a status"}"),
    });

    public ItemFinding Delivered(string phases) => Each(phases, phase => phase.Unfinished.ToList() switch
    {
        _ when phase.Deliverables is [] => (null, $"phase {phase.Key} lists nothing that it delivers"),
        [] => (true, $"phase {phase.Key}: {phase.Deliverables.Length} of {phase.Deliverables.Length} done"),
        var open => (false, $"phase {phase.Key}: not done: {string.Join("; ", open.Select(one => $"{one.Name} ({one.Status ?? "no status"})"))}"),
    });

    public ItemFinding Gate(string phase)
    {
        if (document is null)
            return Missing();
        var gate = PhaseGate.Of(document, phase, Approvals.In(workspace));
        return gate.IsOpen
            ? ItemFinding.Pass("", $"the gate of phase {gate.Phase} is open")
            : ItemFinding.Fail("", string.Join("; ", gate.Checks.Where(check => check.Verdict is Verdict.Fail).Select(check => $"{check.Name}: {check.Detail}")));
    }

    public ItemFinding Compliance() => document is null ? Missing() : GitSession.Progress.Compliance.Of(document) switch
    {
        null or { Controls: [], Damage: null } => ItemFinding.Unknown("", $"{Paths.Progress} tracks no control"),
        { Damage: { } damage } => throw damage,
        var tracked => tracked.Controls.Where(control => !control.IsCompliant).ToList() is { Count: > 0 } open
            ? ItemFinding.Fail("", $"{open.Count} of {tracked.Controls.Length} are not: {string.Join("; ", open.Select(control => $"{control.Name} ({control.Status ?? "no status"})"))}")
            : ItemFinding.Pass("", $"{tracked.Controls.Length} controls of {tracked.Controls.Length}"),
    };

    private ItemFinding Each(string phases, Func<ProgressPhase, (bool? Passed, string Detail)> look)
    {
        if (document is null)
            return Missing();
        var looks = phases.Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Select(document.Find).Select(phase => phase.Damage is { } damage ? throw damage : look(phase)).ToList();
        bool? passed = looks.Exists(one => one.Passed is false) ? false : looks is [] || looks.Exists(one => one.Passed is null) ? null : true;
        return new ItemFinding(passed, "", looks is [] ? "no phase is named" : string.Join("; ", looks.Select(one => one.Detail)));
    }

    private static ItemFinding Missing() => ItemFinding.Fail("", $"there is no {Paths.Progress}");
}
