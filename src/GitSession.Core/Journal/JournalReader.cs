using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>The journal of one worktree: its graph, and its entries as they are asked for.</summary>
public sealed class JournalReader(IWorkspace workspace, TimeProvider time)
{
    private readonly Dictionary<string, Entry?> _entries = new(StringComparer.Ordinal);
    private JournalGraph? _graph;

    /// <summary>Which entry inherits from which.</summary>
    /// <exception cref="DamagedDocument">An entry's front matter cannot be read, or an entry is its own ancestor.</exception>
    public JournalGraph Graph => _graph ??= Load(workspace.ReadCache(Paths.JournalIndex));

    /// <summary>The entries that a new session inherits from. A short list of them is kept apart from the graph, which may be long.</summary>
    public ImmutableArray<JournalNode> Heads()
    {
        if (JournalIndex.Parse(workspace.ReadCache(Paths.JournalHeads)) is { } kept && workspace.Holds(kept.Stamp) && AreAsOf(kept.MadeAt, kept.Nodes))
            return kept.Nodes;
        var (stamp, now) = (workspace.Stamp(Paths.Journal), time.GetUtcNow());
        var heads = Graph.Heads.Select(Graph.Find).OfType<JournalNode>().ToImmutableArray();
        Keep(Paths.JournalHeads, stamp, now, heads);
        return heads;
    }

    /// <summary>The entries, newest first by the dates that their names begin with; those without one come last.</summary>
    /// <param name="most">So many at least, where there are as many.</param>
    public IEnumerable<JournalNode> Newest(int most = int.MaxValue)
    {
        var all = Files().Select(path => new JournalNode(Paths.EntryId(path), path, [])).DistinctBy(node => node.Id).ToList();
        return OfLastDays(all, most).OrderByDescending(node => SessionId.DateOf(node.Id) ?? DateTimeOffset.MinValue).ThenByDescending(node => node.Id, StringComparer.Ordinal);
    }

    // Days are in order as they are spelled, which is told from thousands of names more quickly than their times are.
    private static List<JournalNode> OfLastDays(List<JournalNode> all, int most)
    {
        if (most >= all.Count)
            return all;
        var last = all.Select(node => DayOf(node.Id)).OrderDescending(StringComparer.Ordinal).ElementAt(most - 1);
        var found = all.FindAll(node => string.CompareOrdinal(DayOf(node.Id), last) >= 0);
        return found.Count(node => SessionId.DateOf(node.Id) is not null) >= most ? found : all;
    }

    private static string DayOf(string id) => Paths.BeginsWithDate(id) ? id[.."2026-11-20".Length] : "";

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

    private IEnumerable<string> Files() => workspace.List(Paths.Journal).Where(Paths.IsEntry);

    private JournalGraph Load(string? cache)
    {
        var index = JournalIndex.Parse(cache);
        if (index is not null && workspace.Holds(index.Stamp))
        {
            var kept = new JournalGraph(index.Nodes);
            if (AreAsOf(index.MadeAt, kept.Heads.Select(kept.Find).OfType<JournalNode>()))
                return kept;
        }
        var (stamp, now) = (workspace.Stamp(Paths.Journal), time.GetUtcNow());
        var known = index?.Nodes.DistinctBy(node => node.Path).ToDictionary(node => node.Path, StringComparer.Ordinal) ?? [];
        var graph = new JournalGraph(Files().Select(path =>
            known.TryGetValue(path, out var node) && index is not null && workspace.WrittenAt(path) < index.MadeAt ? node : ReadNode(path)));
        if (graph.FindCycle() is { } cycle)
            throw new DamagedDocument(cycle.Path, 1, "an inherited_from that does not lead back to this entry");
        Keep(Paths.JournalIndex, stamp, now, [.. graph.Nodes]);
        return graph;
    }

    private JournalNode ReadNode(string path)
    {
        var parents = FrontMatter.Find(path, workspace.Read(path) ?? "") is { } found ? EntryDocument.ParentsOf(found.Map) : [];
        return new JournalNode(Paths.EntryId(path), path, [.. parents]);
    }

    // A person may have made a head inherit from another, which no name of a file tells. What is older is history.
    private bool AreAsOf(DateTimeOffset madeAt, IEnumerable<JournalNode> heads) => heads.All(head => workspace.WrittenAt(head.Path) < madeAt);

    private void Keep(string name, string? stamp, DateTimeOffset readAt, ImmutableArray<JournalNode> nodes)
    {
        if (stamp is not null && new JournalIndex(stamp, readAt, nodes).ToText() is { } text)
            workspace.WriteCache(name, text);
    }
}
