using System.Collections.Immutable;
using GitSession.Memory;

namespace GitSession.Journal;

/// <summary>
/// Finds where an entry is missing between two others, as after a revert or a cherry-pick, and it matters: what lies behind the gap
/// is a head of its own then, and shows loops as open that the missing entry may have closed. The next session inherits from both
/// sides, and nothing is in doubt any more.
/// </summary>
internal static class LineageGaps
{
    public static ImmutableList<LineageGap> Find(JournalReader reader, ImmutableList<Entry> heads, IReadOnlyCollection<OpenLoop> loops)
    {
        if (heads.Count < 2 || loops.Count is 0)
            return [];
        var lines = heads.ConvertAll(head => (Head: head, Entries: reader.Graph.Ancestry(head.Id)));
        return
        [
            .. from node in reader.Graph.Nodes
               let missing = node.Parents.FirstOrDefault(parent => reader.Graph.Find(parent) is null)
               where missing is not null
               let behind = lines.FindAll(line => line.Entries.Contains(node.Id))
               where behind is not [] && behind.Count < lines.Count
               let doubtful = Doubtful(loops, behind.ConvertAll(line => line.Head), reader.Read(node)?.StartedAt)
               where doubtful is not []
               select new LineageGap(missing, node.Id, doubtful),
        ];
    }

    // What was opened when the heir had begun already, no entry before it can have closed.
    private static ImmutableArray<string> Doubtful(IEnumerable<OpenLoop> loops, ImmutableList<Entry> behind, DateTimeOffset? heirBegan) =>
        [.. loops.Where(loop => behind.TrueForAll(head => head.OpenLoop(loop.Id) is null) && (heirBegan is null || loop.OpenedAt < heirBegan)).Select(loop => loop.Id)];
}
