using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Review;

/// <summary>What is wrong between the entries of a journal: who inherits from whom, and what was changed that others had inherited.</summary>
internal static class LineageCheck
{
    /// <param name="isCompleted">Whether a change of an entry completed the comments of its loops and did nothing else.</param>
    public static IEnumerable<DocumentFinding> Run(CheckedJournal journal, BranchChange? branch, Predicate<string> isCompleted) =>
        [.. Cycle(journal), .. SharedIds(journal), .. UnknownParents(journal), .. branch is null ? [] : Edited(journal, branch).Where(finding => !isCompleted(finding.File))];

    // Each entry of it is named, because a pull request may have changed any of them.
    private static IEnumerable<DocumentFinding> Cycle(CheckedJournal journal)
    {
        var cycle = journal.Graph.Cycle();
        return cycle.Select((node, index) => new DocumentFinding(node.Path, journal.LineOfParents(node.Path), DocumentFault.LineageCycle, node.Id, cycle[(index + 1) % cycle.Length].Id));
    }

    private static IEnumerable<DocumentFinding> SharedIds(CheckedJournal journal) =>
        from same in journal.SharedIds
        from path in same
        select new DocumentFinding(path, 1, DocumentFault.EntrySharedId, same.Key, same.First(other => other != path)) { More = same.First() };

    private static IEnumerable<DocumentFinding> UnknownParents(CheckedJournal journal) =>
        from node in journal.Nodes
        from parent in node.Parents
        where !journal.Has(parent)
        select new DocumentFinding(node.Path, journal.LineOfParents(node.Path), DocumentFault.EntryUnknownParent, parent);

    // An heir that came with the branch may have inherited what the branch wrote.
    private static IEnumerable<DocumentFinding> Edited(CheckedJournal journal, BranchChange branch)
    {
        var added = branch.Added.ToImmutableHashSet(StringComparer.Ordinal);
        return from path in branch.Changed
               where Paths.IsBelow(path, Paths.Journal)
               let id = Paths.EntryId(path)
               let heir = journal.Nodes.FirstOrDefault(node => node.Parents.Contains(id) && !added.Contains(node.Path))
               where heir is not null
               select new DocumentFinding(path, 1, DocumentFault.InheritedEntryEdited, id, heir.Id);
    }
}
