using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions.Archive;

/// <summary>Where documents of sessions lie: in the worktree and in HEAD, where they were written and where an archive puts them.</summary>
internal sealed class DocumentPlaces(IWorkspace workspace, IRepository repository)
{
    private readonly ImmutableHashSet<string> _committed = repository.Files(Paths.Journal, Paths.Handoffs);
    private readonly ImmutableHashSet<string> _changed = [.. repository.Changes(Paths.Journal, Paths.Handoffs).Select(change => change.Path)];
    private readonly ImmutableHashSet<string> _listed = [.. workspace.List(Paths.Journal).Concat(workspace.List(Paths.Handoffs))];

    /// <summary>The sessions that left a handoff or suggested rules, by id.</summary>
    public IEnumerable<string> HandedOff =>
        _listed.Where(path => Paths.IsBelow(path, Paths.Handoffs)).Select(Paths.SessionOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Where a document lies now; null where it is nowhere that an archive knows.</summary>
    public string? Now(string document) => _listed.Contains(document) ? document : Paths.Archived(document) is { } archived && _listed.Contains(archived) ? archived : null;

    /// <summary>Whether a document lies where it was written, or did for HEAD when an archive was cut short.</summary>
    public bool IsThere(string document) => _listed.Contains(document) || (_committed.Contains(document) && Now(document) is not null);

    /// <summary>Why it stays there, whoever may have inherited from it; null where it may go.</summary>
    public KeptDocument? Keeps(string document) => Why(document) is { } because ? new KeptDocument(document, because) : null;

    private KeptBecause? Why(string document) => Paths.Archived(document) switch
    {
        null => KeptBecause.NotDated,
        _ when !_committed.Contains(document) => KeptBecause.NotCommitted,
        var archived when _listed.Contains(document) => WhyHere(document, archived),
        var archived => IsText(archived, repository.TextAt("HEAD", document)) ? null : KeptBecause.Changed,
    };

    private KeptBecause? WhyHere(string document, string archived) =>
        _changed.Contains(document) ? KeptBecause.Changed
        : workspace.WrittenAt(document) is null ? KeptBecause.LeftOut
        : IsNoFolder(archived[..archived.LastIndexOf('/')]) ? KeptBecause.PlaceTaken
        : !_listed.Contains(archived) && !_committed.Contains(archived) ? null
        : !(_changed.Contains(archived) && _committed.Contains(archived)) && IsText(archived, Read(document)) ? null
        : KeptBecause.PlaceTaken;

    // A file lies where the folder would be, or a symbolic link: what is listed is no folder.
    private bool IsNoFolder(string path) => _listed.Contains(path) || _committed.Contains(path) || _changed.Contains(path);

    private bool IsText(string path, string? text) => text is not null && Read(path) == text;

    private string? Read(string path)
    {
        try
        {
            return workspace.Read(path);
        }
        catch (Exception unreadable) when (unreadable is DamagedDocument or Refusal)
        {
            return null;
        }
    }
}
