using GitSession.Knowledge;
using GitSession.World;

namespace GitSession.Review;

/// <summary>The names of the documents that a worktree has: the id of one is its file's name, in whatever folder below its kind's it lies.</summary>
internal sealed class DocumentNames(IWorkspace workspace)
{
    private readonly Dictionary<string, ILookup<string, string>> _byFolder = new(StringComparer.Ordinal);

    public bool Has(KnowledgeKind kind, string id) => In(kind.Folder()).Contains(Paths.NameOf(id));

    /// <summary>Another document of the same kind that has a document's id; null where none has.</summary>
    public string? Twin(string path) => FolderOf(path) is { } folder ? In(folder)[Paths.NameOf(path)].FirstOrDefault(other => other != path) : null;

    private static string? FolderOf(string path) =>
        KnowledgePlace.Of(path) is { } kind ? kind.Folder()
        : Paths.IsBelow(path, Paths.Incidents) ? Paths.Incidents
        : Paths.IsBelow(path, Paths.Deliberations) ? Paths.Deliberations
        : null;

    private ILookup<string, string> In(string folder)
    {
        if (!_byFolder.TryGetValue(folder, out var names))
            _byFolder[folder] = names = workspace.List(folder).Where(Paths.IsEntry).ToLookup(Paths.NameOf, StringComparer.Ordinal);
        return names;
    }
}
