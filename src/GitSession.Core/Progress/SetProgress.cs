using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>Changes statuses and actions of a phase in the document, because somebody asked for it. It commits nothing.</summary>
public sealed class SetProgress(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    /// <exception cref="Refusal">There is no document, or the change means nothing to it.</exception>
    /// <exception cref="DamagedDocument">The phase that is meant cannot be read; it says which commit has the document whole.</exception>
    public PhaseEditReport Run(PhaseEdit edit)
    {
        using var turn = workspace.Lock();
        var text = workspace.Read(Paths.Progress) ?? throw new Refusal(RefusalReason.NoProgress, Paths.Progress);
        try
        {
            var before = ProgressDocument.Parse(text);
            var after = edit.In(before, Times.Now(time));
            if (after.Text != text)
                Write(after);
            return PhaseEditReport.Of(edit, before, after);
        }
        catch (DamagedDocument damage)
        {
            throw LastGoodProgress.Named(repository, damage);
        }
    }

    private void Write(ProgressDocument document)
    {
        workspace.Write(Paths.Progress, document.Text);
        ProgressStanding.Forget(workspace);
    }
}
