using System.Collections.Immutable;
using System.Globalization;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>The journal of one worktree: its graph, and its entries as they are asked for.</summary>
public sealed class JournalReader(IWorkspace workspace, TimeProvider time)
{
    // So many that were added are read one by one; of more the graph tells.
    private const int MostAdded = 20;

    private readonly Dictionary<string, Entry?> _entries = new(StringComparer.Ordinal);
    private JournalGraph? _graph;
    private Listing? _listed;

    /// <summary>Which entry inherits from which.</summary>
    /// <exception cref="DamagedDocument">An entry's front matter cannot be read, or an entry is its own ancestor.</exception>
    public JournalGraph Graph => _graph ??= Load(workspace.ReadCache(Paths.JournalIndex));

    /// <summary>The entries that a new session inherits from.</summary>
    public ImmutableArray<JournalNode> Heads()
    {
        var kept = JournalHeads.Parse(workspace.ReadCache(Paths.JournalHeads));
        if (kept is not null && workspace.Holds(kept.Stamp) && AreAsOf(kept.MadeAt, kept.Nodes))
            return kept.Nodes;
        var listed = Listed();
        var heads = (kept is null ? null : WithAdded(kept, listed)) ?? JournalHeads.Of(Graph);
        Keep(Paths.JournalHeads, listed, stamp => (heads with { Stamp = stamp, MadeAt = listed.At, Paths = JournalHeads.DigestOf(listed.Files.Select(file => file.Path)) }).ToText());
        return heads.Nodes;
    }

    /// <summary>The entries, newest first by the dates that their names begin with; those without one come last.</summary>
    /// <param name="most">So many at least, where there are as many.</param>
    public IEnumerable<JournalNode> Newest(int most = int.MaxValue)
    {
        var files = Files().ToList();
        var last = Nodes(OfLastDays(files, most));
        var all = last.Count(node => SessionId.DateOf(node.Id) is not null) >= most ? last : Nodes(files);
        return all.OrderByDescending(node => SessionId.DateOf(node.Id) ?? DateTimeOffset.MinValue).ThenByDescending(node => node.Id, StringComparer.Ordinal);
    }

    private static List<JournalNode> Nodes(IEnumerable<string> paths) =>
        [.. paths.Select(path => new JournalNode(Paths.EntryId(path), path, [])).DistinctBy(node => node.Id)];

    // Of thousands of names only those are looked at closer that may be of the last.
    private static List<string> OfLastDays(List<string> paths, int most)
    {
        if (most >= paths.Count)
            return paths;
        var last = paths.ConvertAll(DayOf).OrderDescending().ElementAt(most - 1);
        return paths.FindAll(path => DayOf(path) >= last);
    }

    // A number that is in order as the days are; 0 where the name begins with none.
    private static int DayOf(string path) => path.AsSpan(path.LastIndexOf('/') + 1) is var name && Paths.BeginsWithDate(name)
        ? (Number(name[..4]) * 10_000) + (Number(name[5..7]) * 100) + Number(name[8..10])
        : 0;

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>The entry, or null where this checkout does not have it.</summary>
    public Entry? Find(string id)
    {
        if (!_entries.TryGetValue(id, out var entry))
            _entries[id] = entry = Graph.Find(id) is { } node ? Read(node) : null;
        return entry;
    }

    public Entry? Read(JournalNode node)
    {
        if (!_entries.TryGetValue(node.Id, out var entry))
            _entries[node.Id] = entry = workspace.Read(node.Path) is { } text ? EntryDocument.Parse(node.Path, text) : null;
        return entry;
    }

    // All that was added was changed since; where the others are where the entries were, nothing was taken away, moved or changed.
    private JournalHeads? WithAdded(JournalHeads kept, Listing listed)
    {
        var added = listed.Files.FindAll(file => !(file.WrittenAt < kept.MadeAt));
        if (added.Count > MostAdded || added.Exists(file => !listed.HasOnce(Paths.EntryId(file.Path))))
            return null;
        if (JournalHeads.DigestOf(listed.Files.Where(file => file.WrittenAt < kept.MadeAt).Select(file => file.Path)) != kept.Paths)
            return null;
        try
        {
            var entries = added.ConvertAll(file => Read(new JournalNode(Paths.EntryId(file.Path), file.Path, [])));
            return kept.With([.. entries.OfType<Entry>().Select(entry => new JournalNode(entry.Id, entry.Path, [.. entry.InheritedFrom]))], listed.HasOnce);
        }
        catch (DamagedDocument)
        {
            return null; // it need not be a head
        }
    }

    private IEnumerable<string> Files() => _listed?.Files.Select(file => file.Path) ?? workspace.List(Paths.Journal).Where(Paths.IsEntry);

    // The stamp first: what comes while the files are listed is not of it.
    private Listing Listed() => _listed ??= new Listing(workspace.Stamp(Paths.Journal), time.GetUtcNow(), [.. workspace.Traces(Paths.Journal).Where(file => Paths.IsEntry(file.Path))]);

    private JournalGraph Load(string? cache)
    {
        var index = JournalIndex.Parse(cache);
        if (index is not null && workspace.Holds(index.Stamp))
        {
            var kept = new JournalGraph(index.Nodes);
            if (AreAsOf(index.MadeAt, kept.Heads.Select(kept.Find).OfType<JournalNode>()))
                return kept;
        }
        var listed = Listed();
        var known = index?.Nodes.DistinctBy(node => node.Path).ToDictionary(node => node.Path, StringComparer.Ordinal) ?? [];
        var graph = new JournalGraph(listed.Files.Select(file =>
            known.TryGetValue(file.Path, out var node) && index is not null && file.WrittenAt < index.MadeAt ? node : ReadNode(file.Path)));
        if (graph.FindCycle() is { } cycle)
            throw new DamagedDocument(cycle.Path, 1, "an inherited_from that does not lead back to this entry");
        Keep(Paths.JournalIndex, listed, stamp => new JournalIndex(stamp, listed.At, [.. graph.Nodes]).ToText());
        return graph;
    }

    private JournalNode ReadNode(string path)
    {
        var parents = FrontMatter.Find(path, workspace.Read(path) ?? "") is { } found ? EntryDocument.ParentsOf(found.Map) : [];
        return new JournalNode(Paths.EntryId(path), path, [.. parents]);
    }

    // A person may have made a head inherit from another, which no name of a file tells. What is older is history.
    private bool AreAsOf(DateTimeOffset madeAt, IEnumerable<JournalNode> heads) => heads.All(head => workspace.WrittenAt(head.Path) < madeAt);

    private void Keep(string name, Listing listed, Func<string, string?> text)
    {
        if (listed.Stamp is { } stamp && text(stamp) is { } kept)
            workspace.WriteCache(name, kept);
    }

    private sealed record Listing(string? Stamp, DateTimeOffset At, List<FileTrace> Files)
    {
        public bool HasOnce(string id) => Files.Count(file => Paths.IdIn(file.Path).SequenceEqual(id)) == 1;
    }
}
