using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>
/// What trailers mean for a document: for each status the trailer that was written last, unless the status was changed after it.
/// </summary>
internal sealed record ProgressPlan(ImmutableArray<(ProgressTarget Target, CommitTrailer By)> Edits, ImmutableArray<SkippedTrailer> Skipped)
{
    /// <param name="document">The worktree's.</param>
    /// <param name="committed">HEAD's; null where HEAD has none.</param>
    /// <param name="trailers">Oldest first.</param>
    public static ProgressPlan Of(ProgressDocument document, ProgressDocument? committed, IReadOnlyList<CommitTrailer> trailers, ProgressHistory history)
    {
        var read = trailers.Select(trailer => (Trailer: trailer, Means: ProgressTrailers.Try(() => ProgressChange.Parse(trailer.Value).In(document)))).ToList();
        var invalid = read.Where(one => one.Means.Why is not null && !history.IsPast(one.Trailer))
            .Select(one => new SkippedTrailer(one.Trailer, SkipReason.Invalid, one.Means.Why));
        var news = Latest(read.Where(one => one.Means.Target is not null).Select(one => (one.Means.Target!, one.Trailer)))
            .Where(one => !Spelling.AreSame(one.Target.Status, one.Target.Deliverable.Status) && (committed is null || !history.HasOvertaken(one.By, one.Target)))
            .ToLookup(one => Spelling.AreSame(one.Target.Deliverable.Status, committed?.StatusOf(one.Target.Phase, one.Target.Deliverable)));
        return new ProgressPlan([.. news[true]], [.. invalid, .. news[false].Select(one => new SkippedTrailer(one.By, SkipReason.ChangedByHand))]);
    }

    // Among those of one second git's order counts: in a line of commits, that in which they were made.
    private static IEnumerable<(ProgressTarget Target, CommitTrailer By)> Latest(IEnumerable<(ProgressTarget Target, CommitTrailer By)> trailers) =>
        trailers.GroupBy(one => one.Target.Deliverable.Value.Place)
            .Select(group => group.Aggregate((latest, next) => next.By.At >= latest.By.At ? next : latest));
}
