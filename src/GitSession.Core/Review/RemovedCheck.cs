using GitSession.World;

namespace GitSession.Review;

/// <summary>What of sessions a branch took away. It may be meant, as with a revert; whoever reviews it should know what it does to the memory.</summary>
internal static class RemovedCheck
{
    public static IEnumerable<DocumentFinding> Run(BranchChange branch) =>
    [
        .. branch.Removed.Where(path => Paths.IsBelow(path, Paths.Journal) && Paths.IsEntry(path))
            .Select(path => new DocumentFinding(path, 1, DocumentFault.EntryRemoved, Paths.EntryId(path))),
        .. branch.Removed.Where(path => Paths.SessionOfHandoff(path) is { } session && !TakenBack.HasGone(branch, session))
            .Select(path => new DocumentFinding(path, 1, DocumentFault.HandoffRemoved, Paths.SessionOfHandoff(path) ?? "")),
    ];
}
