using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>Answers what happened: the newest entries, or one of them.</summary>
public sealed class ReadJournal(IWorkspace workspace, JournalReader reader)
{
    /// <summary>The newest entries. Names tell them to the minute; of one minute's, the entries themselves tell, and no other is opened.</summary>
    public ImmutableArray<Entry> Newest(int count)
    {
        var nodes = reader.Newest().ToList();
        var last = nodes.Count > count ? SessionId.DateOf(nodes[count - 1].Id) : null;
        return [.. nodes.TakeWhile((node, i) => i < count || (last is not null && SessionId.DateOf(node.Id) == last))
            .Select(reader.Read).OfType<Entry>().OrderByDescending(entry => entry.StartedAt ?? entry.At).Take(count)];
    }

    /// <summary>
    /// The sessions that ended last, the last one first. Names tell when a session began; of those that began last more are read than
    /// are asked for, because a long one may have ended after one that began later.
    /// </summary>
    /// <param name="belief">Whom the user believes; null where everybody is.</param>
    public ImmutableArray<PastSession> Recent(int count, Belief? belief = null) =>
    [
        .. LetIn([.. reader.Newest(count * 2).Take(count * 2)], belief)
            .Select(node => EntryGlance.Of(node.Path, workspace.Read(node.Path) ?? ""))
            .OrderByDescending(session => session.EndedAt ?? SessionId.DateOf(session.Id) ?? DateTimeOffset.MinValue)
            .Take(count),
    ];

    /// <param name="name">An id, or a part that only one has: its tail is enough. Null means the newest.</param>
    /// <exception cref="Refusal">None has it, or several have.</exception>
    public (Entry Entry, string Text) One(string? name)
    {
        var node = Choose([.. reader.Newest()], name ?? Newest(1).FirstOrDefault()?.Id ?? throw new Refusal(RefusalReason.NoEntries));
        var text = workspace.Read(node.Path) ?? throw new Refusal(RefusalReason.UnknownEntry, node.Id);
        return (EntryDocument.Parse(node.Path, text), text);
    }

    private static IEnumerable<JournalNode> LetIn(ImmutableArray<JournalNode> nodes, Belief? belief) => belief?.LetIn(nodes, node => node.Path, out _) ?? nodes;

    private static JournalNode Choose(ImmutableArray<JournalNode> nodes, string name)
    {
        var id = Paths.EntryId(name);
        ImmutableArray<JournalNode> found = [.. nodes.Where(node => node.Id == id)];
        if (found is [])
            found = [.. nodes.Where(node => node.Id.Contains(id, StringComparison.OrdinalIgnoreCase))];
        return found switch
        {
            [var one] => one,
            [] => throw new Refusal(RefusalReason.UnknownEntry, name),
            _ => throw new Refusal(RefusalReason.SeveralEntries, name, [.. found.Take(5).Select(node => node.Id)]),
        };
    }
}
