using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review.Summary;

/// <summary>
/// The documents that a branch added or changed, as they lie in the worktree. One that cannot be read is kept in mind and takes no other
/// with it; what was wrong before is not the branch's.
/// </summary>
internal sealed class BranchDocuments(IWorkspace workspace, IRepository repository, BranchChange branch)
{
    private readonly ImmutableSortedSet<string> _added = branch.Added.ToImmutableSortedSet(StringComparer.Ordinal);
    private readonly ImmutableSortedSet<string> _all = branch.Added.Concat(branch.Changed).ToImmutableSortedSet(StringComparer.Ordinal);
    private readonly List<DamagedDocument> _damaged = [];

    /// <summary>What could not be read until now, by path and line.</summary>
    public ImmutableArray<DamagedDocument> Damaged =>
        [.. _damaged.DistinctBy(one => (one.Path, one.Line)).OrderBy(one => one.Path, StringComparer.Ordinal).ThenBy(one => one.Line)];

    public bool Has(string path) => _all.Contains(path);

    /// <summary>The documents of people below a directory, by path.</summary>
    public IEnumerable<string> Below(string directory) => _all.Where(path => Paths.IsBelow(path, directory) && Paths.IsEntry(path));

    public IEnumerable<string> AddedBelow(string directory) => Below(directory).Where(_added.Contains);

    public IEnumerable<string> Where(Func<string, bool> isMeant) => _all.Where(isMeant);

    /// <summary>The documents that can be read, in the order of their paths.</summary>
    public ImmutableArray<T> Read<T>(IEnumerable<string> paths, Func<string, string, T> parse)
        where T : class => [.. paths.Select(path => Read(path, parse)).OfType<T>()];

    /// <summary>One document; null where the branch did not touch it, or it cannot be read.</summary>
    public T? Read<T>(string path, Func<string, string, T> parse)
        where T : class
    {
        try
        {
            return Has(path) ? parse(path, workspace.Read(path) ?? throw Unreadable(path)) : null;
        }
        catch (DamagedDocument damaged)
        {
            _damaged.Add(damaged);
        }
        catch (Refusal)
        {
            _damaged.Add(Unreadable(path));
        }
        return null;
    }

    /// <summary>The text that a document had where the branch began; null where it was not there.</summary>
    public string? Before(string path) => _added.Contains(path) ? null : repository.TextAt(branch.Base, branch.Before(path));

    /// <summary>Keeps in mind what somebody else could not read, where the branch touched it.</summary>
    public void Note(params IEnumerable<DamagedDocument> damaged) => _damaged.AddRange(damaged.Where(one => Has(one.Path)));

    /// <summary>Keeps in mind what stands in the way of the branch's own, whoever wrote it.</summary>
    public void NoteAny(DamagedDocument damaged) => _damaged.Add(damaged);

    public static DamagedDocument Unreadable(string path) => new(path, 0, "a file of this repository that can be read");
}
