using GitSession.Journal;
using GitSession.World;

namespace GitSession.Review;

/// <summary>The entries of a worktree as far as they can be read, each once, and what one found in another.</summary>
internal sealed class CheckedEntries(IWorkspace workspace, CheckedJournal journal)
{
    private readonly CheckedTexts _texts = new(workspace);
    private readonly Dictionary<string, Entry?> _entries = new(StringComparer.Ordinal);

    public Entry? Read(string path)
    {
        if (!_entries.TryGetValue(path, out var entry))
            _entries[path] = entry = _texts.Read(path, EntryDocument.Parse);
        return entry;
    }

    public Entry? Find(string id) => journal.PathOf(id) is { } path ? Read(path) : null;

    /// <summary>The mark of a loop's line as an entry's session found it in a parent; null where it found none open.</summary>
    public string? MarkIn(Entry entry, string parent, LoopLine loop) =>
        entry.InheritedLoops is { } recorded ? recorded.GetValueOrDefault(parent)?.GetValueOrDefault(loop.Id) : Find(parent)?.OpenLoop(loop.Id)?.Mark;
}
