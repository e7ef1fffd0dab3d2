using System.Collections.Immutable;
using GitSession.Progress;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What a close wrote down in the progress of the project, after the trailers of commits.</summary>
/// <param name="Applied">The changes, one a line.</param>
/// <param name="Notes">What somebody said in a trailer and was not written down, one a line.</param>
/// <param name="ToCommit">The document's path, where a commit of ours may hold it.</param>
internal sealed record ProgressAtClose(ImmutableArray<string> Applied, ImmutableArray<string> Notes, ImmutableArray<string> ToCommit)
{
    private const int ShortId = 10;

    public static ProgressAtClose Nothing { get; } = new([], [], []);

    /// <summary>A document that cannot be read is said, and keeps no session open.</summary>
    public static ProgressAtClose Apply(IWorkspace workspace, IRepository repository)
    {
        if (workspace.Read(Paths.Progress) is null)
            return Nothing;
        try
        {
            return Of(new ApplyProgress(workspace, repository).Run());
        }
        catch (DamagedDocument damaged)
        {
            return Nothing with { Notes = [$"progress: {damaged.Path}:{damaged.Line}: expected {damaged.Expected}"] };
        }
    }

    private static ProgressAtClose Of(ProgressReport report) => new(
        [.. report.Applied.Select(edit => $"{edit.Place}: {edit.From ?? "no status"} → {edit.To}")],
        [
            .. report.Skipped.Select(Line),
            .. report is { Changed: true, ToCommit: false } ? new[] { $"progress: written down and not committed: your own changes are in {Paths.Progress}" } : [],
        ],
        report.ToCommit ? [Paths.Progress] : []);

    private static string Line(SkippedTrailer skipped)
    {
        var commit = skipped.Trailer.Commit[..Math.Min(ShortId, skipped.Trailer.Commit.Length)];
        return $"progress: not written down: \"{SafeText.OneLine(skipped.Trailer.Value)}\" of commit {commit}: {Why(skipped.Reason)}";
    }

    private static string Why(SkipReason reason) => reason switch
    {
        SkipReason.ChangedByHand => "the document says something else by a change that is not committed",
        SkipReason.OperationInProgress => "git is in the middle of something",
        _ => "it means nothing to the document",
    };
}
