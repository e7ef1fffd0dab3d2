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
    private ImmutableArray<JournalNode>? _heads;

    /// <summary>Which entry inherits from which.</summary>
    /// <exception cref="DamagedDocument">An entry's front matter cannot be read, or an entry is its own ancestor.</exception>
    public JournalGraph Graph => _graph ??= Load(workspace.ReadCache(Paths.JournalIndex));

    /// <summary>The entries that a new session inherits from.</summary>
    public ImmutableArray<JournalNode> Heads() => _heads ??= FindHeads();

    private ImmutableArray<JournalNode> FindHeads()
    {
        var kept = JournalHeads.Parse(workspace.ReadCache(Paths.JournalHeads));
        if (kept is not null && !AreAsOf(kept.MadeAt, kept.Nodes))
            kept = null;
        if (kept is not null && workspace.Holds(kept.Stamp))
            return kept.Nodes;
        var listed = Listed();
        var heads = (kept is null ? null : WithAdded(kept, listed)) ?? JournalHeads.Of(Graph);
        Keep(Paths.JournalHeads, listed.Stamp, stamp => (heads with { Stamp = stamp, MadeAt = listed.At }).ToText());
        Keep(Paths.JournalNames, listed.Stamp, stamp => new JournalNames(stamp, listed.At, [.. listed.Paths]).ToText());
        return heads.Nodes;
    }

    /// <summary>The entries, newest first by the dates that their names begin with; those without one come last.</summary>
    /// <param name="most">So many at least, where there are as many.</param>
    public IEnumerable<JournalNode> Newest(int most = int.MaxValue)
    {
        var files = Files();
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

    // Where all that were there are where they were, nothing but adding was done.
    private JournalHeads? WithAdded(JournalHeads kept, Listing listed)
    {
        var names = JournalNames.Parse(workspace.ReadCache(Paths.JournalNames));
        var added = names?.IsOf(kept) is true ? names.Added(listed.Paths) : null;
        if (added is null || added.Count > MostAdded || added.Exists(path => !listed.HasOnce(Paths.EntryId(path))))
            return null;
        try
        {
            return kept.With(added.ConvertAll(ReadNode), listed.HasOnce);
        }
        catch (DamagedDocument)
        {
            return null; // it need not be a head
        }
    }

    private List<string> Files() => _listed?.Paths ?? [.. workspace.List(Paths.Journal).Where(Paths.IsEntry)];

    // The stamp first: what comes while the files are listed is not of it.
    private Listing Listed() => _listed ??= new Listing(workspace.Stamp(Paths.Journal), time.GetUtcNow(), [.. workspace.List(Paths.Journal).Where(Paths.IsEntry)]);

    private JournalGraph Load(string? cache)
    {
        var index = JournalIndex.Parse(cache);
        if (index is not null && workspace.Holds(index.Stamp))
        {
            var kept = new JournalGraph(index.Nodes);
            if (AreAsOf(index.MadeAt, kept.Heads.Select(kept.Find).OfType<JournalNode>()))
                return kept;
        }
        var (stampNow, now) = (workspace.Stamp(Paths.Journal), time.GetUtcNow());
        var known = index?.Nodes.DistinctBy(node => node.Path).ToDictionary(node => node.Path, StringComparer.Ordinal) ?? [];
        var graph = new JournalGraph(workspace.Traces(Paths.Journal).Where(file => Paths.IsEntry(file.Path)).Select(file =>
            known.TryGetValue(file.Path, out var node) && index is not null && file.WrittenAt < index.MadeAt ? node : ReadNode(file.Path)));
        if (graph.FindCycle() is { } cycle)
            throw new DamagedDocument(cycle.Path, 1, "an inherited_from that does not lead back to this entry");
        Keep(Paths.JournalIndex, stampNow, stamp => new JournalIndex(stamp, now, [.. graph.Nodes]).ToText());
        return graph;
    }

    private JournalNode ReadNode(string path)
    {
        var parents = FrontMatter.Find(path, workspace.Read(path) ?? "") is { } found ? EntryDocument.ParentsOf(found.Map) : [];
        return new JournalNode(Paths.EntryId(path), path, [.. parents]);
    }

    // A person may have made a head inherit from another, which no name of a file tells. What is older is history.
    private bool AreAsOf(DateTimeOffset madeAt, IEnumerable<JournalNode> heads) => heads.All(head => workspace.WrittenAt(head.Path) < madeAt);

    private void Keep(string name, string? now, Func<string, string?> text)
    {
        if (now is { } stamp && text(stamp) is { } kept)
            workspace.WriteCache(name, kept);
    }

    private sealed record Listing(string? Stamp, DateTimeOffset At, List<string> Paths)
    {
        public bool HasOnce(string id) => Paths.Count(path => World.Paths.IdIn(path).SequenceEqual(id)) == 1;
    }
}
