using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>
/// Which entry inherits from which, as far as they can be read: one that is damaged, or its own ancestor, takes no other with it. Of a
/// long journal only that much is read as concerns a branch: the entries that it wrote, and those that mention one of them.
/// </summary>
internal sealed class CheckedJournal
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly CheckedTexts _texts;
    private readonly ILookup<string, string> _files;

    private CheckedJournal(CheckedTexts texts, ILookup<string, string> files, IEnumerable<string> read)
    {
        (_texts, _files) = (texts, files);
        Nodes = [.. read.Select(Read)];
        Graph = new JournalGraph(Nodes);
        Heads = [.. Graph.Heads];
    }

    /// <summary>One for each file that was read, by path.</summary>
    public ImmutableArray<JournalNode> Nodes { get; }

    public JournalGraph Graph { get; }

    private ImmutableHashSet<string> Heads { get; }

    public static CheckedJournal Of(IWorkspace workspace, IRepository repository, CheckedRange range)
    {
        var (texts, files) = (new CheckedTexts(workspace), workspace.List(Paths.Journal).Where(Paths.IsEntry).ToLookup(Paths.EntryId, StringComparer.Ordinal));
        var all = files.SelectMany(same => same).Order(StringComparer.Ordinal);
        if (range.Branch is not { } branch)
            return new CheckedJournal(texts, files, all);
        var own = range.Entries.ToImmutableSortedSet(StringComparer.Ordinal);
        var mentions = own is [] ? [] : repository.Mentioning([.. own.Select(Paths.EntryId)], Paths.Journal).SelectMany(paths => paths)
            .Where(path => Paths.IsEntry(path) && range.Branch?.Removed.Contains(path) is not true);
        var near = new CheckedJournal(texts, files, own.Union(mentions));
        return near.MayBeInCircle(own, branch, repository) ? new CheckedJournal(texts, files, all) : near;
    }

    /// <summary>Whether the worktree has an entry of this id.</summary>
    public bool Has(string id) => _files.Contains(id);

    public string? PathOf(string id) => _files[id].FirstOrDefault();

    public bool IsHead(string path) => Heads.Contains(Paths.EntryId(path));

    /// <summary>Files that have one id, by it.</summary>
    public IEnumerable<IGrouping<string, string>> SharedIds => _files.Where(same => same.Skip(1).Any());

    /// <summary>The line on which an entry names its parents.</summary>
    public int LineOfParents(string path) => _lines.GetValueOrDefault(path, 1);

    // A circle that came with a branch leads through an entry that got a parent in it, and has an heir that is not the branch's.
    private bool MayBeInCircle(ImmutableSortedSet<string> own, BranchChange branch, IRepository repository)
    {
        var heirs = Nodes.Where(node => !own.Contains(node.Path)).SelectMany(node => node.Parents).ToHashSet(StringComparer.Ordinal);
        return Nodes.Any(node => own.Contains(node.Path) && heirs.Contains(node.Id) && !ParentsBefore(node.Path, branch, repository).SequenceEqual(node.Parents));
    }

    private static ImmutableArray<string> ParentsBefore(string path, BranchChange branch, IRepository repository) =>
        branch.Changed.Contains(path) && repository.TextAt(branch.Base, branch.Before(path)) is { } text ? ParentsOf(FrontMatterOf(path, text)) : [];

    private JournalNode Read(string path)
    {
        var map = _texts.TryRead(path, out var text) ? FrontMatterOf(path, text) : null;
        if (map?.Has("inherited_from") is true)
            _lines[path] = map.LineOf("inherited_from");
        return new JournalNode(Paths.EntryId(path), path, ParentsOf(map));
    }

    // What is damaged is a finding of the entry's own.
    private static YamlMap? FrontMatterOf(string path, string text)
    {
        try
        {
            return FrontMatter.Find(path, text)?.Map;
        }
        catch (DamagedDocument)
        {
            return null;
        }
    }

    private static ImmutableArray<string> ParentsOf(YamlMap? map)
    {
        try
        {
            return [.. EntryDocument.ParentsOf(map)];
        }
        catch (DamagedDocument)
        {
            return [];
        }
    }
}
