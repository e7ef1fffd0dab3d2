using GitSession.Journal;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>Tells which open lines of a branch's entries stood so before it: who merely carries one does not answer for it.</summary>
/// <param name="branch">Null where all documents are meant, and somebody answers for each.</param>
internal sealed class LoopsBefore(CheckedEntries entries, CheckedJournal journal, IRepository repository, BranchChange? branch)
{
    public bool Has(Entry entry, LoopLine loop) =>
        branch is not null && (StoodIn(branch, entry.Path, loop) || entry.InheritedFrom.Exists(parent => entries.MarkIn(entry, parent, loop) == loop.Mark && WasIn(branch, parent, loop)));

    private bool WasIn(BranchChange since, string parent, LoopLine loop) => journal.PathOf(parent) switch
    {
        { } path when since.Added.Contains(path) => entries.Read(path) is { } own && Has(own, loop),
        { } path when since.Changed.Contains(path) => StoodIn(since, path, loop),
        _ => true,
    };

    private bool StoodIn(BranchChange since, string path, LoopLine loop) =>
        since.Changed.Contains(path) && repository.TextAt(since.Base, since.Before(path)) is { } text && MarkIn(path, text, loop) == loop.Mark;

    private static string? MarkIn(string path, string text, LoopLine loop)
    {
        try
        {
            return EntryDocument.Parse(path, text).OpenLoop(loop.Id)?.Mark;
        }
        catch (DamagedDocument)
        {
            return null;
        }
    }
}
