using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>
/// What is wrong with the loops of a branch's entries beside what others say of them: one is open that was closed before, or has the id
/// of another one. Git is asked which entries speak of a loop; the journal's graph is read only where some do.
/// </summary>
internal sealed class LoopCheck(IWorkspace workspace, IRepository repository, TimeProvider time, CheckedJournal journal, CheckedEntries entries)
{
    // A loop that was carried through a long journal stands in each of its entries; a few of them tell which loop it is.
    private const int MostCompared = 8;

    private readonly CheckedTexts _texts = new(workspace);
    private readonly JournalReader _journal = new(workspace, time);
    private LoopHistory? _history;

    public IEnumerable<DocumentFinding> Run(CheckedRange range)
    {
        if (range.Branch is not { } branch)
            return [];
        var added = branch.Added.ToImmutableHashSet(StringComparer.Ordinal);
        var begun = range.Entries.Where(path => added.Contains(path) || journal.IsHead(path)).Select(entries.Read).OfType<Entry>()
            .SelectMany(entry => entry.OpenLoops.Where(loop => !IsInherited(entry, loop) && !LoopDoubt.IsKept(entry, loop.Id)).Select(loop => new Begun(entry, loop))).ToList();
        var mentions = repository.Mentioning([.. begun.Select(Comment).Distinct()], Paths.Journal);
        var isOwnAlone = mentions.All(paths => paths.Where(Paths.IsEntry).All(range.Has));
        return
        [
            .. begun.Where(one => !isOwnAlone || one.Entry.InheritedFrom.Exists(parent => journal.PathOf(parent) is { } path && added.Contains(path)))
                .Select(one => Judge(one, mentions[Comment(one)], added)).OfType<DocumentFinding>(),
        ];
    }

    private LoopHistory History => _history ??= new LoopHistory(_journal, ImmutableHashSet<string>.Empty);

    private static string Comment(Begun one) => $"loop {one.Loop.Id}";

    private DocumentFinding? Judge(Begun one, IEnumerable<string> mentions, ImmutableHashSet<string> added)
    {
        var (entry, loop) = one;
        var others = Others(one, mentions, added).Take(MostCompared).ToList();
        if (others is [])
            return null;
        var line = _texts.TryRead(entry.Path, out var text) ? EntryCheck.LineOf(text, loop) : 1;
        if (others.Find(other => other.Loops.Exists(known => known.Id == loop.Id && IsAnother(known, loop))) is { } taken)
            return new DocumentFinding(entry.Path, line, DocumentFault.LoopIdTaken, loop.Id, taken.Id);
        return ClosedIn(entry, loop) is { } closed ? new DocumentFinding(entry.Path, line, DocumentFault.LoopResurrected, loop.Id, closed) : null;
    }

    // What the branch itself added, no entry knew that was there before.
    private IEnumerable<Entry> Others(Begun one, IEnumerable<string> mentions, ImmutableHashSet<string> added)
    {
        var withoutIt = one.Entry.InheritedFrom.FindAll(parent => entries.MarkIn(one.Entry, parent, one.Loop) is null);
        var areOutside = withoutIt.TrueForAll(parent => journal.PathOf(parent) is not { } path || !added.Contains(path));
        return mentions.Where(path => Paths.IsEntry(path) && path != one.Entry.Path && !(areOutside && added.Contains(path)))
            .Select(entries.Read).OfType<Entry>().Where(other => other.Loops.Exists(line => line.Id == one.Loop.Id));
    }

    private static bool IsAnother(LoopLine known, LoopLine loop) => known.Description != loop.Description && known.OpenedAt != loop.OpenedAt;

    private string? ClosedIn(Entry entry, LoopLine loop)
    {
        // What a session took up as open is open: the line was the act of whoever put it there.
        if (journal.Nodes.Any(node => node.Parents.Contains(entry.Id) && entries.Read(node.Path) is { } heir && entries.MarkIn(heir, entry.Id, loop) is not null))
            return null;
        // A line that a person put back into an entry, while the session that inherited from it went on, is an act: it is open again.
        if (entry.InheritedFrom.Exists(parent => entries.MarkIn(entry, parent, loop) is null && entries.Find(parent)?.OpenLoop(loop.Id) is not null))
            return null;
        try
        {
            return History.ClosedBefore(entry, loop.Id).FirstOrDefault(closing => !WasMissing(closing, entry, loop));
        }
        catch (Exception error) when (error is DamagedDocument or Refusal)
        {
            return null; // what cannot be known is no fault of this entry's
        }
    }

    // Who went on from an entry and from one behind it did not have those between the two: it was told that the loop was open.
    private bool WasMissing(string closing, Entry entry, LoopLine loop) =>
        entry.InheritedFrom.Exists(parent => parent != closing && entries.MarkIn(entry, parent, loop) is not null && _journal.Graph.Ancestry(closing).Contains(parent));

    // Where some of those that it inherited from had it open and others not, these may have closed it.
    private bool IsInherited(Entry entry, LoopLine loop) =>
        entry.InheritedFrom is not [] && entry.InheritedFrom.TrueForAll(parent => entries.MarkIn(entry, parent, loop) is not null);

    /// <summary>A loop that is open in an entry, and was not in all that it inherited from.</summary>
    private sealed record Begun(Entry Entry, LoopLine Loop);
}
