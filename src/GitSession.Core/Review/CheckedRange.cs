using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Review;

/// <summary>What is to be checked: the files below our directories, all of them or those alone that a branch added or changed.</summary>
/// <param name="Branch">Null where all are meant.</param>
internal sealed record CheckedRange(BranchChange? Branch, ImmutableSortedSet<string> Files)
{
    /// <exception cref="Refusal">Git knows no such commit, or not where the branch began.</exception>
    public static CheckedRange Of(IWorkspace workspace, IRepository repository, string? since)
    {
        var branch = since is null ? null : repository.ChangedBetween(since, Paths.Journal, Paths.Context);
        var files = branch is null ? workspace.List(Paths.Context).Concat(workspace.List(Paths.Journal)) : branch.Added.Concat(branch.Changed);
        return new CheckedRange(branch, files.ToImmutableSortedSet(StringComparer.Ordinal));
    }

    /// <summary>Files of a live session and the marker of its end, which git should not know.</summary>
    public IEnumerable<string> LiveFiles => Files.Where(IsLiveFile);

    /// <summary>All others.</summary>
    public IEnumerable<string> Texts => Files.Where(path => !IsLiveFile(path));

    /// <summary>The entries of the journal among them.</summary>
    public IEnumerable<string> Entries => Below(Paths.Journal);

    public bool Has(string path) => Files.Contains(path);

    /// <summary>Whether it can be said what should stand in it.</summary>
    public static bool IsDocument(string path) => DocumentCheck.IsDocument(path) || LogCheck.IsLog(path);

    public IEnumerable<string> Below(string directory) => Texts.Where(path => Paths.IsBelow(path, directory) && Paths.IsEntry(path));

    private static bool IsLiveFile(string path) => Paths.IsBelow(path, Paths.LiveSessions) || path is Paths.CompletionMarker;
}
