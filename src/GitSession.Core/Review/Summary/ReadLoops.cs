using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review.Summary;

/// <summary>Tells which loops the sessions of a branch opened and closed. What is open is what the next session would inherit.</summary>
internal sealed class ReadLoops(IWorkspace workspace, TimeProvider time, BranchDocuments documents)
{
    public BranchLoops Run(IReadOnlyCollection<Entry> entries)
    {
        var open = Open();
        var ids = entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var isOpen = (open ?? []).Select(loop => loop.Id).ToHashSet(StringComparer.Ordinal);
        var closed = from entry in entries
                     from loop in entry.Loops
                     where loop.Closed && !isOpen.Contains(loop.Id)
                     select new LoopClosing(loop, entry);
        return new BranchLoops(
            [.. (open ?? []).Where(loop => loop.OpenedIn is { } opened && ids.Contains(opened))],
            [.. closed.Reverse().DistinctBy(closing => closing.Loop.Id).Reverse()],
            open?.Count);
    }

    // No clock: the same documents, the same answer.
    private ImmutableList<OpenLoop>? Open()
    {
        try
        {
            return Inheritance.Of(new JournalReader(workspace, time), DateTimeOffset.MinValue).Loops;
        }
        catch (DamagedDocument damaged)
        {
            documents.NoteAny(damaged);
        }
        catch (Refusal refusal)
        {
            documents.NoteAny(BranchDocuments.Unreadable(refusal.Subject));
        }
        return null;
    }
}
