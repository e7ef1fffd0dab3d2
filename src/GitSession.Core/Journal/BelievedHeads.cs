using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>
/// The entries that a session inherits from: the heads. Of one that its user does not believe the nearest entries of its line that the
/// user does believe take the place, so that nobody makes a user lose what was open by going on with it.
/// </summary>
internal static class BelievedHeads
{
    // Of so many entries behind what is kept out git is asked in one question; further back nobody looks.
    private const int MostBehind = 100;

    /// <param name="belief">Null where everybody is believed.</param>
    public static (ImmutableArray<JournalNode> Heads, ImmutableArray<HeldBack> HeldBack) Of(JournalReader reader, Belief? belief)
    {
        ImmutableArray<HeldBack> heldBack = [];
        ImmutableArray<JournalNode> heads = [.. belief?.LetIn(reader.Heads(), head => head.Path, out heldBack) ?? reader.Heads()];
        if (belief is null || heldBack is [])
            return (heads, heldBack);
        var (nearest, passed) = Nearest(reader, belief, heads);
        return ([.. heads, .. nearest], [.. heldBack, .. passed]);
    }

    // With those of them that are held back as well, between a head and the nearest.
    private static (IEnumerable<JournalNode> Nearest, IEnumerable<HeldBack> Passed) Nearest(JournalReader reader, Belief belief, ImmutableArray<JournalNode> heads)
    {
        var graph = reader.Graph;
        var keptOut = graph.Heads.Except(heads.Select(head => head.Id)).ToList();
        var behind = Behind(graph, keptOut);
        var believed = belief.LetIn(behind, node => node.Path, out var heldBack).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var (nearest, passed) = Reached(graph, keptOut, behind, believed);
        // What another line comes from already is inherited with that.
        var known = heads.Select(head => head.Id).Concat(nearest).SelectMany(id => graph.Ancestry(id).Where(ancestor => ancestor != id)).ToHashSet(StringComparer.Ordinal);
        return (
            nearest.Where(id => !known.Contains(id)).Order(StringComparer.Ordinal).Select(id => believed[id]),
            heldBack.Where(held => Paths.EntryId(held.Path) is var id && passed.Contains(id) && !known.Contains(id)));
    }

    private static List<JournalNode> Behind(JournalGraph graph, IEnumerable<string> entries)
    {
        var (seen, open, behind) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(entries), new List<JournalNode>());
        while (behind.Count < MostBehind && open.TryDequeue(out var id))
        {
            foreach (var parent in graph.Parents(id).Where(seen.Add).Select(graph.Find).OfType<JournalNode>())
            {
                behind.Add(parent);
                open.Enqueue(parent.Id);
            }
        }
        return behind;
    }

    private static (HashSet<string> Reached, HashSet<string> Passed) Reached(JournalGraph graph, IEnumerable<string> from, List<JournalNode> behind, Dictionary<string, JournalNode> believed)
    {
        var (reached, passed) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var (open, seen) = (new Stack<string>(from), behind.Select(node => node.Id).ToHashSet(StringComparer.Ordinal));
        while (open.TryPop(out var id))
        {
            foreach (var parent in graph.Parents(id).Where(seen.Remove))
            {
                if (believed.ContainsKey(parent))
                    reached.Add(parent);
                else if (passed.Add(parent))
                    open.Push(parent);
            }
        }
        return (reached, passed);
    }
}
