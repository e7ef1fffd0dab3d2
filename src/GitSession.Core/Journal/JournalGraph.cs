using System.Collections.Immutable;

namespace GitSession.Journal;

/// <summary>Which entry inherits from which: what a commit graph is for commits, for the entries that a checkout can see.</summary>
public sealed class JournalGraph
{
    private readonly ImmutableSortedDictionary<string, JournalNode> _nodes;

    public JournalGraph(IEnumerable<JournalNode> nodes)
    {
        var byId = ImmutableSortedDictionary.CreateBuilder<string, JournalNode>(StringComparer.Ordinal);
        foreach (var node in nodes)
            byId.TryAdd(node.Id, node);
        _nodes = byId.ToImmutable();
        var inherited = _nodes.Values.SelectMany(node => node.Parents).ToHashSet(StringComparer.Ordinal);
        Heads = [.. _nodes.Keys.Where(id => !inherited.Contains(id))];
    }

    /// <summary>The entries that no other entry inherited from, by id.</summary>
    public ImmutableArray<string> Heads { get; }

    public IEnumerable<JournalNode> Nodes => _nodes.Values;

    public JournalNode? Find(string id) => _nodes.GetValueOrDefault(id);

    public ImmutableArray<string> Parents(string id) => Find(id)?.Parents ?? [];

    /// <summary>The entry, its parents, theirs, and so on.</summary>
    public HashSet<string> Ancestry(string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var next))
        {
            foreach (var parent in Parents(next))
            {
                if (seen.Add(parent))
                    open.Push(parent);
            }
        }
        return seen;
    }

    /// <summary>
    /// The entries that lie behind the nearest one which every line of ancestors of these passes through. Being an ancestor
    /// of all is not enough: two entries may both be, and a merge of them is then an act on each side.
    /// </summary>
    public HashSet<string> Behind(IReadOnlyCollection<string> ids)
    {
        var waiting = HeirsWithin(ids);
        var open = ids.ToHashSet(StringComparer.Ordinal);
        var free = new Stack<string>(open.Where(id => waiting[id] == 0));
        while (free.TryPop(out var id))
        {
            open.Remove(id);
            if (open.Count == 0)
                return [.. Ancestry(id).Where(entry => entry != id)];
            if (Parents(id).IsEmpty)
                break;
            foreach (var parent in Parents(id))
            {
                open.Add(parent);
                if (--waiting[parent] == 0)
                    free.Push(parent);
            }
        }
        return [];
    }

    /// <summary>An entry that is its own ancestor, or null where there is none, as it should be.</summary>
    public JournalNode? FindCycle() => Cycle() is [var first, ..] ? first : null;

    /// <summary>Entries of which each inherits from the next and the last from the first; empty where there are none, as it should be.</summary>
    public ImmutableArray<JournalNode> Cycle()
    {
        // Whatever is left has an heir that is left, so that a walk from heir to heir comes back to where it was.
        var heirs = WithinOrBehindCycles().SelectMany(id => Parents(id).Select(parent => (parent, id)))
            .GroupBy(pair => pair.parent, StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.id).Min(StringComparer.Ordinal) ?? "", StringComparer.Ordinal);
        var walked = new List<string>();
        for (var at = heirs.Keys.Where(_nodes.ContainsKey).Min(StringComparer.Ordinal); at is not null; at = heirs[at])
        {
            if (walked.IndexOf(at) is var begun and >= 0)
                return [_nodes[at], .. walked[(begun + 1)..].AsEnumerable().Reverse().Select(id => _nodes[id])];
            walked.Add(at);
        }
        return [];
    }

    private List<string> WithinOrBehindCycles()
    {
        var waiting = _nodes.Keys.ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        foreach (var parent in _nodes.Values.SelectMany(node => node.Parents).Where(waiting.ContainsKey))
            waiting[parent]++;
        var free = new Stack<string>(waiting.Where(entry => entry.Value == 0).Select(entry => entry.Key));
        while (free.TryPop(out var id))
        {
            waiting.Remove(id);
            foreach (var parent in Parents(id).Where(parent => waiting.ContainsKey(parent) && --waiting[parent] == 0))
                free.Push(parent);
        }
        return [.. waiting.Keys];
    }

    private Dictionary<string, int> HeirsWithin(IEnumerable<string> ids)
    {
        var heirs = ids.SelectMany(Ancestry).Distinct(StringComparer.Ordinal).ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        foreach (var parent in heirs.Keys.SelectMany(id => Parents(id)).ToList())
            heirs[parent]++;
        return heirs;
    }
}
