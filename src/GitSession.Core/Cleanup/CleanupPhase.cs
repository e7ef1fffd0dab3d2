using GitSession.Handoffs;
using GitSession.World;

namespace GitSession.Cleanup;

/// <summary>
/// The first phase of a closedown: ends the processes that the session registered, removes temporary files, names stale locks,
/// and sees that the instruction history says what the rules say.
/// </summary>
public sealed class CleanupPhase(IWorkspace workspace, IRepository repository, Processes processes, CleanupSettings settings, TimeProvider time)
{
    /// <summary>The detail of a phase in which nothing was done.</summary>
    public const string Nothing = "nothing to clean up";

    /// <param name="registered">The processes of the session.</param>
    /// <param name="owners">The processes that live sessions belong to: nobody's agent is ended.</param>
    /// <param name="dryRun">Says what would be done and does nothing.</param>
    /// <param name="force">Rewrites an instruction history that disagrees with the rules.</param>
    public PhaseReport Run(IReadOnlyList<BackgroundProcess> registered, IReadOnlyCollection<int> owners, bool dryRun, bool force)
    {
        CleanupPart[] parts =
        [
            new ProcessCleanup(processes, settings).Run(registered, owners, dryRun),
            new ArtifactCleanup(workspace, repository).Run(settings.Artifacts, dryRun),
            LockReport.Of(repository.Locks(), time.GetUtcNow()),
            new HistoryCleanup(workspace, repository).Run(dryRun, force),
        ];
        var detail = string.Join("; ", parts.Select(part => part.Summary).Where(summary => summary is not ""));
        return new PhaseReport(Phase.Cleanup, Worst(parts), detail is "" ? Nothing : detail, [.. parts.SelectMany(part => part.Notes)]);
    }

    private static Verdict Worst(CleanupPart[] parts) =>
        Array.Exists(parts, part => part.Verdict is Verdict.Fail) ? Verdict.Fail
        : Array.Exists(parts, part => part.Verdict is Verdict.Warn) ? Verdict.Warn
        : Verdict.Pass;
}
