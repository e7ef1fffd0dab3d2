using GitSession.Rules;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>Asks the gate of a phase, after what commits said has been written down.</summary>
public sealed class AskGate(IWorkspace workspace, IRepository repository)
{
    /// <param name="phase">Its number or its title.</param>
    /// <exception cref="Refusal">There is no document, or no such phase in it.</exception>
    public (GateReport Gate, ProgressReport Progress) Run(string phase)
    {
        var progress = new ReadProgress(workspace, repository).Run();
        var document = progress.Document ?? throw new Refusal(RefusalReason.NoProgress, Paths.Progress);
        return (PhaseGate.Of(document, phase, Approvals.In(workspace)), progress);
    }
}
