using GitSession.World;

namespace GitSession.Review;

/// <summary>What is wrong between the entries of a journal: who inherits from whom, and what was changed that others had inherited.</summary>
public static class LineageCheck
{
    public static IEnumerable<DocumentFinding> Run(CheckedJournal journal, BranchChange? branch) =>
        [.. Cycle(journal), .. SharedIds(journal), .. branch is null ? [] : Edited(journal, branch)];

    // Each entry of it is named, because a pull request may have changed any of them.
    private static IEnumerable<DocumentFinding> Cycle(CheckedJournal journal)
    {
        var cycle = journal.Graph.Cycle();
        return cycle.Select((node, index) => new DocumentFinding(node.Path, journal.LineOfParents(node.Path), DocumentFault.LineageCycle, node.Id, cycle[(index + 1) % cycle.Length].Id));
    }

    private static IEnumerable<DocumentFinding> SharedIds(CheckedJournal journal) =>
        from same in journal.Nodes.GroupBy(node => node.Id, StringComparer.Ordinal)
        where same.Skip(1).Any()
        from node in same
        select new DocumentFinding(node.Path, 1, DocumentFault.EntrySharedId, node.Id, same.First(other => other.Path != node.Path).Path);

    // An heir that came with the branch may have inherited what the branch wrote.
    private static IEnumerable<DocumentFinding> Edited(CheckedJournal journal, BranchChange branch) =>
        from path in branch.Changed
        where Paths.IsBelow(path, Paths.Journal)
        let id = Paths.EntryId(path)
        let heir = journal.Nodes.FirstOrDefault(node => node.Parents.Contains(id) && !branch.Added.Contains(node.Path))
        where heir is not null
        select new DocumentFinding(path, 1, DocumentFault.InheritedEntryEdited, id, heir.Id);
}
