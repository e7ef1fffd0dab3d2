using GitSession.World;

namespace GitSession.Progress;

/// <summary>Changes one status in the document, because somebody asked for it. It commits nothing.</summary>
public sealed class SetProgress(IWorkspace workspace)
{
    /// <exception cref="Refusal">There is no document, or the change means nothing to it.</exception>
    /// <exception cref="Text.DamagedDocument">The phase that is meant cannot be read.</exception>
    public ProgressEdit Run(ProgressChange change)
    {
        using var turn = workspace.Lock();
        var text = workspace.Read(Paths.Progress) ?? throw new Refusal(RefusalReason.NoProgress, Paths.Progress);
        var document = ProgressDocument.Parse(text);
        var target = change.In(document);
        var edit = new ProgressEdit(target.Place, target.Deliverable.Status, target.Status, By: null);
        if (edit.From == edit.To)
            return edit;
        workspace.Write(Paths.Progress, document.Set(target).Text);
        ProgressStanding.Forget(workspace);
        return edit;
    }
}
