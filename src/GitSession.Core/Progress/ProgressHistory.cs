using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>
/// Tells from git whether a status was changed after a trailer was written. Later is a change in the trailer's own commit, in one
/// that came after it, or in any that was written later by git's author date, which survives a rebase.
/// What cannot be read counts as changed: an old trailer undoes nothing.
/// </summary>
internal sealed class ProgressHistory(IRepository repository)
{
    private const int Most = 200;
    private readonly Dictionary<string, ProgressDocument?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _after = new(StringComparer.Ordinal);
    private ImmutableArray<DocumentChange>? _changes;

    private ImmutableArray<DocumentChange> Changes => _changes ??= repository.ChangesOf(Paths.Progress, since: null, Most);

    /// <summary>Whether the status was changed after the trailer was written.</summary>
    public bool HasOvertaken(CommitTrailer trailer, ProgressTarget target) =>
        IsBeyondKnown(trailer) || Changes.Any(change => IsLater(change, trailer) && ChangesStatus(change, target));

    /// <summary>Whether the document was committed after the trailer was written, so that whoever did that has seen what became of it.</summary>
    public bool IsPast(CommitTrailer trailer) => IsBeyondKnown(trailer) || Changes is [var newest, ..] && IsLater(newest, trailer);

    private bool IsBeyondKnown(CommitTrailer trailer) => Changes.Length == Most && Changes[^1].At > trailer.At;

    private bool IsLater(DocumentChange change, CommitTrailer trailer) =>
        change.At > trailer.At || change.Commit == trailer.Commit || After(trailer.Commit).Contains(change.Commit);

    private HashSet<string> After(string commit) =>
        _after.TryGetValue(commit, out var known)
            ? known
            : _after[commit] = [.. repository.ChangesOf(Paths.Progress, commit, Most).Select(change => change.Commit)];

    // A merge changes what is in none of its parents.
    private bool ChangesStatus(DocumentChange change, ProgressTarget target) =>
        DocumentAt(change.Commit) is not { } document
        || change.Parents.All(parent => DocumentAt(parent)?.StatusOf(target.Phase, target.Deliverable) != document.StatusOf(target.Phase, target.Deliverable));

    private ProgressDocument? DocumentAt(string commit) =>
        _documents.TryGetValue(commit, out var known) ? known : _documents[commit] = Read(repository.TextAt(commit, Paths.Progress));

    private static ProgressDocument? Read(string? text)
    {
        try
        {
            return text is null ? null : ProgressDocument.Parse(text);
        }
        catch (DamagedDocument)
        {
            return null;
        }
    }
}
