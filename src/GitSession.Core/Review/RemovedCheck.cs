using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Review;

/// <summary>
/// What of sessions a branch took away by half: a revert takes the last one with its handoff, and leaves nothing wrong; an entry that
/// others inherited from, or one of the two alone, leaves a memory that is another.
/// </summary>
internal static class RemovedCheck
{
    public static IEnumerable<DocumentFinding> Run(BranchChange branch, IRepository repository)
    {
        ImmutableArray<string> gone = [.. branch.Removed.Where(path => Paths.IsBelow(path, Paths.Journal) && Paths.IsEntry(path))];
        var mentions = repository.Mentioning([.. gone.Select(Paths.EntryId)], Paths.Journal);
        return
        [
            .. gone.Where(path => Paths.EntryId(path) is var id && (mentions[id].Any(Paths.IsEntry) || repository.Has(Paths.Handoff(id))))
                .Select(path => new DocumentFinding(path, 1, DocumentFault.EntryRemoved, Paths.EntryId(path))),
            .. branch.Removed.Where(path => Paths.SessionOfHandoff(path) is { } session && !TakenBack.HasGone(branch, session))
                .Select(path => new DocumentFinding(path, 1, DocumentFault.HandoffRemoved, Paths.SessionOfHandoff(path) ?? "")),
        ];
    }
}
