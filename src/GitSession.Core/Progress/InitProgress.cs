using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>Writes the document where there is none. It commits nothing.</summary>
public sealed class InitProgress(IWorkspace workspace, TimeProvider time)
{
    /// <summary>The files that were written. The rules of sessions that are there already stay as they are.</summary>
    /// <exception cref="Refusal">There is a document.</exception>
    public ImmutableArray<string> Run(ProgressTemplate template)
    {
        using var turn = workspace.Lock();
        if (workspace.Read(Paths.Progress) is not null)
            throw new Refusal(RefusalReason.ProgressThere, Paths.Progress);
        var missing = Files(template).Where(file => workspace.Read(file.Path) is null).ToList();
        foreach (var (path, text) in missing)
            workspace.Write(path, text);
        return [.. missing.Select(file => file.Path)];
    }

    private (string Path, string Text)[] Files(ProgressTemplate template) => template switch
    {
        ProgressTemplate.Operations => [(Paths.Progress, Dated(OperationsTemplate.Text)), (Paths.SessionManagement, SessionManagementText.Text)],
        _ => [(Paths.Progress, ProjectTemplate.Text)],
    };

    private string Dated(string text) =>
        FrontMatterEdit.Set(Paths.Progress, text, YamlValue.Map(("date", YamlValue.Text(Times.Text(Times.Now(time))[..10]))));
}
