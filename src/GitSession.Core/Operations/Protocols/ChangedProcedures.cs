using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>The documents of the project that are otherwise than when a session began, committed or not.</summary>
/// <param name="Documents">Those that are not ours, by path.</param>
/// <param name="Ours">Whatever else lies below our directories, by path.</param>
/// <param name="IsPartial">What was committed since the start cannot be known, so that this is what is not committed alone.</param>
public sealed record ChangedProcedures(ImmutableArray<string> Documents, ImmutableArray<string> Ours, bool IsPartial)
{
    private static readonly string[] Endings = [".md", ".adoc", ".rst", ".txt"];

    public static ChangedProcedures None { get; } = new([], [], IsPartial: false);

    /// <param name="since">The commit that the session began at; null where it began without one.</param>
    public static ChangedProcedures Read(IRepository repository, string? since)
    {
        var committed = Committed(repository, since);
        ImmutableArray<string> all = [.. (committed ?? []).Concat(Uncommitted(repository)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new ChangedProcedures([.. all.Where(IsDocument)], [.. all.Where(Paths.IsOurs)], committed is null);
    }

    private static IEnumerable<string>? Committed(IRepository repository, string? since)
    {
        try
        {
            return since is not null && repository.ChangedBetween(since) is var change ? [.. change.Added, .. change.Changed, .. change.Removed] : null;
        }
        catch (Exception unknown) when (unknown is Refusal or GitFailure)
        {
            return null;
        }
    }

    // Git answers a folder that it does not track as one path, and what is in it only when it is asked for that.
    private static IEnumerable<string> Uncommitted(IRepository repository)
    {
        var changes = repository.Changes().Select(change => change.Path).ToLookup(path => path.EndsWith('/'));
        string[] folders = [.. changes[true].Where(folder => !Paths.IsOurs(folder) && folder is not (Paths.Context + "/" or Paths.Journal + "/")).Select(folder => folder.TrimEnd('/'))];
        return folders is [] ? changes[false] : changes[false].Concat(repository.Changes(folders).Select(change => change.Path));
    }

    private static bool IsDocument(string path) =>
        !Paths.IsOurs(path) && (Paths.IsBelow(path, "docs") || Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
}
