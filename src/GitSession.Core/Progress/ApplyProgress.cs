using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>
/// Brings the document up to what the trailers of commits say. It writes to the worktree and commits nothing; whether a commit of
/// ours may hold the document is in the report. The caller holds the workspace's lock.
/// </summary>
public sealed class ApplyProgress(IWorkspace workspace, IRepository repository)
{
    /// <summary>How many commits are looked at.</summary>
    public const int Most = 1000;

    /// <summary>The trailers of every commit that HEAD reaches, or of those alone that <paramref name="since"/> does not reach.</summary>
    /// <exception cref="Text.DamagedDocument">The document is no Markdown that can be read; a damaged block is none.</exception>
    public ProgressReport Run(string? since = null) => Apply(Trailers(since, Most), isAll: since is null);

    /// <summary>The trailers of HEAD's own commit.</summary>
    public ProgressReport OfHead() => Apply(Trailers(null, 1), isAll: false);

    private ProgressReport Apply(ImmutableArray<CommitTrailer> trailers, bool isAll)
    {
        if (workspace.Read(Paths.Progress) is not { } text)
            return new ProgressReport(null, [], [.. trailers.Select(trailer => new SkippedTrailer(trailer, SkipReason.NoDocument))]);
        var document = ProgressDocument.Parse(text);
        if (trailers is [] && string.IsNullOrEmpty(workspace.ReadCache(Paths.ProgressCaughtUp)))
            return new ProgressReport(document, [], []);
        var standing = ProgressStanding.Of(workspace, repository, text);
        var committed = standing.Committed is { } there ? ProgressDocument.Parse(there) : null;
        // What we wrote before is not held against a trailer that came since: it is planned anew, from HEAD's.
        var basis = standing.IsOurs && committed is not null ? document.WithStatusesOf(committed) : document;
        var known = standing.IsOurs && !isAll ? Trailers(null, Most) : trailers;
        var plan = ProgressPlan.Of(basis, committed, known, new ProgressHistory(repository));
        return Write(document, basis.Set(plan.Edits.Select(edit => edit.Target)), plan, standing);
    }

    private ImmutableArray<CommitTrailer> Trailers(string? since, int most) => repository.Trailers(ProgressTrailers.Key, since, most) ?? [];

    // A changed file would stand in the way of a rebase that goes on, and get lost with one that does not.
    private ProgressReport Write(ProgressDocument before, ProgressDocument after, ProgressPlan plan, ProgressStanding standing)
    {
        if (before.Text == after.Text)
            return new ProgressReport(before, [], plan.Skipped) { ToCommit = standing.IsOurs };
        if (repository.OperationInProgress() is { } operation)
            return new ProgressReport(before, [], [.. plan.Skipped, .. plan.Edits.Select(edit => new SkippedTrailer(edit.By, SkipReason.OperationInProgress))]) { Waiting = operation };
        workspace.Write(Paths.Progress, after.Text);
        standing.Remember(workspace, after.Text);
        return new ProgressReport(after, Differences(before, after, plan), plan.Skipped) { ToCommit = standing.MayCommit };
    }

    private static ImmutableArray<ProgressEdit> Differences(ProgressDocument before, ProgressDocument after, ProgressPlan plan) =>
    [
        .. before.Deliverables.Zip(after.Deliverables)
            .Where(pair => pair.First.Deliverable.Status != pair.Second.Deliverable.Status)
            .Select(pair => (Place: $"{pair.First.Phase.Key}/{pair.First.Deliverable.Name}", From: pair.First.Deliverable.Status, To: pair.Second.Deliverable.Status ?? ""))
            .Select(change => new ProgressEdit(change.Place, change.From, change.To, plan.Edits.FirstOrDefault(edit => edit.Target.Place == change.Place).By)),
    ];
}
