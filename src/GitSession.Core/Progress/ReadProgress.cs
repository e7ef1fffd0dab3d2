using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>Answers how far the project is and what comes next, after what commits said has been written down.</summary>
public sealed class ReadProgress(IWorkspace workspace, IRepository repository)
{
    /// <exception cref="Refusal">There is no document.</exception>
    /// <exception cref="DamagedDocument">It is no Markdown that can be read.</exception>
    public ProgressReport Run()
    {
        using var turn = workspace.Lock();
        try
        {
            var report = new ApplyProgress(workspace, repository).Run();
            var document = report.Document ?? throw new Refusal(RefusalReason.NoProgress, Paths.Progress);
            return report with
            {
                Next = NextStep.Of(document, () => Approvals.In(workspace)),
                Damage = document.Damages.FirstOrDefault() is { } damage ? LastGoodProgress.Named(repository, damage) : null,
            };
        }
        catch (DamagedDocument damage)
        {
            throw LastGoodProgress.Named(repository, damage);
        }
    }
}
