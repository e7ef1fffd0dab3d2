using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>Answers what happened: the newest entries, or one of them.</summary>
public sealed class ReadJournal(IWorkspace workspace, TimeProvider time)
{
    /// <summary>The newest entries by their names; no other is opened.</summary>
    public ImmutableArray<Entry> Newest(int count)
    {
        var reader = new JournalReader(workspace, time);
        return [.. reader.Newest().Take(count).Select(reader.Read).OfType<Entry>()];
    }

    /// <param name="name">An id, or a part that only one has: its tail is enough. Null means the newest.</param>
    /// <exception cref="Refusal">None has it, or several have.</exception>
    public (Entry Entry, string Text) One(string? name)
    {
        var reader = new JournalReader(workspace, time);
        var node = Choose([.. reader.Newest()], name);
        var text = workspace.Read(node.Path) ?? throw new Refusal(RefusalReason.UnknownEntry, node.Id);
        return (EntryDocument.Parse(node.Path, text), text);
    }

    private static JournalNode Choose(ImmutableArray<JournalNode> nodes, string? name)
    {
        if (name is null)
            return nodes is [var newest, ..] ? newest : throw new Refusal(RefusalReason.NoEntries);
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
