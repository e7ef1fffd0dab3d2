using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.World;

namespace GitSession.Review;

/// <summary>Mends in documents what can be mended without changing what they say, and tells what was mended and what is left.</summary>
public sealed class FixDocuments(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    /// <summary>Marks what is left, because its line would be read otherwise.</summary>
    public const string ByHand = "by hand";

    /// <param name="since">What the branch is to be merged into; null where all documents are meant.</param>
    /// <exception cref="Refusal">Git knows no such commit, or not where the branch began; or a document cannot be written.</exception>
    public FixReport Run(string? since)
    {
        using var turn = workspace.Lock();
        var check = new CheckDocuments(workspace, repository, time);
        var before = check.Run(since);
        var mendable = before.Where(finding => EntryCheck.IsMendable(finding) && workspace.LeadsTo(finding.File) is null).ToImmutableArray();
        foreach (var path in mendable.Select(finding => finding.File).Distinct())
            Complete(path);
        var left = mendable is [] ? before : check.Run(since);
        return new FixReport([.. mendable.Except(left)], left);
    }

    private void Complete(string path)
    {
        if (workspace.Read(path) is { } text && LoopCompletion.Apply(path, text) is var completed && completed != text)
            workspace.Write(path, completed);
    }
}
