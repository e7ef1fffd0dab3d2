using GitSession.World;

namespace GitSession.Progress;

/// <summary>Answers how far the project is, after what commits said has been written down.</summary>
public sealed class ReadProgress(IWorkspace workspace, IRepository repository)
{
    /// <exception cref="Refusal">There is no document.</exception>
    public ProgressReport Run()
    {
        using var turn = workspace.Lock();
        var report = new ApplyProgress(workspace, repository).Run();
        return report.Document is null ? throw new Refusal(RefusalReason.NoProgress, Paths.Progress) : report;
    }
}
