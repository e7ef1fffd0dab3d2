using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Writes documents of ours and commits them in one commit that holds nothing else, or leaves everything as it was.</summary>
internal sealed class CommitDocuments(IWorkspace workspace, IRepository repository)
{
    private const int MostCommits = 4;

    /// <summary>The commit's id; null where git is told to ignore the documents, so that they are written and not committed.</summary>
    /// <param name="documents">The documents that the commit is about, with their texts.</param>
    /// <param name="also">Paths of documents of ours that were written already and go with them, if they differ.</param>
    /// <exception cref="Refusal">It could not be committed; the documents are then as they were.</exception>
    public string? Run(IReadOnlyList<(string Path, string Text)> documents, string message, params IReadOnlyList<string> also)
    {
        var before = documents.Select(document => (document.Path, Text: workspace.Read(document.Path))).ToList();
        try
        {
            return UntilThere(documents, message, also);
        }
        catch (Exception error) when (error is Refusal or GitFailure)
        {
            before.ForEach(document => Restore(document.Path, document.Text));
            throw;
        }
    }

    /// <summary>The documents are written and left to their readers.</summary>
    public void Write(IReadOnlyList<(string Path, string Text)> documents)
    {
        foreach (var (path, text) in documents)
            workspace.Write(path, text);
    }

    // A stash or a reset of the user's at the same moment may take away what was just committed: then it is done again.
    private string? UntilThere(IReadOnlyList<(string Path, string Text)> documents, string message, IReadOnlyList<string> also)
    {
        string[] paths = [.. documents.Select(document => document.Path)];
        for (var attempt = 0; attempt < MostCommits; attempt++)
        {
            Write(documents);
            var changed = OwnFiles.ToCommit(workspace, repository, [.. paths, .. also]);
            string[] unchanged = [.. paths.Except(changed, StringComparer.Ordinal)];
            if (unchanged is not [] && !repository.Has(unchanged))
                return null;
            var commit = unchanged.Length < paths.Length ? repository.Commit(changed, message) : null;
            if (repository.Has(paths) && paths.All(path => workspace.Read(path) is not null))
                return commit ?? repository.Head().Commit;
        }
        throw new Refusal(RefusalReason.HeadKeepsMoving);
    }

    private void Restore(string path, string? text)
    {
        if (text is null)
            workspace.Delete(path);
        else
            workspace.Write(path, text);
    }
}
