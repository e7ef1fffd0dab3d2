using System.Collections.Immutable;
using GitSession.Handoffs;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>How the phases of a close are reported: as the handoff can say it before it is written, and as it came.</summary>
internal static class ClosePhases
{
    public static ImmutableArray<PhaseReport> Planned(CloseRequest request, RepositoryState state) =>
    [
        (request, state) switch
        {
            ({ DryRun: true }, _) => Handoff(Verdict.Skip, "would be written: nothing was changed"),
            ({ Commit: false }, _) => Handoff(Verdict.Skip, "written with the journal entry; the commit is left to you, and the next close makes it if nobody has by then"),
            (_, { Operation: { } operation }) =>
                Handoff(Verdict.Warn, $"written with the journal entry, not committed: a {operation.Word()} is in progress, and the next close commits it"),
            _ => Handoff(Verdict.Pass, "written and committed with the journal entry"),
        },
        request.DryRun
            ? new PhaseReport(Phase.CompactionMarker, Verdict.Skip, "would be left for the next start: nothing was changed")
            : new PhaseReport(Phase.CompactionMarker, Verdict.Pass, "left for the next start in this worktree; the session is closed"),
    ];

    /// <summary>What became of the plan.</summary>
    public static CloseReport Done(CloseReport report, string? branch) => report switch
    {
        { Commit: { } commit } when branch is null =>
            With(report, Handoff(Verdict.Warn, $"{report.HandoffPath}, commit {Short(commit)}, on no branch: HEAD is detached")),
        { Commit: { } commit } => With(report, Handoff(Verdict.Pass, $"{report.HandoffPath}, commit {Short(commit)}")),
        { Uncommitted.Operation: null } => With(report, Ignored),
        _ => report,
    };

    public static PhaseReport Ignored { get; } = Handoff(Verdict.Warn, "git is told to ignore the journal or the handoffs: written and not committed");

    public static ImmutableArray<PhaseReport> With(ImmutableArray<PhaseReport> phases, PhaseReport phase) =>
        [.. phases.Select(old => old.Phase == phase.Phase ? phase : old)];

    /// <summary>What an archive moved and did not commit stays the archive's.</summary>
    public static CloseReport BesideAnArchive(CloseReport report, int documents) => report with
    {
        Phases = [.. report.Phases.Select(phase => phase.Phase is Phase.Handoff ? phase with { Notes = [.. phase.Notes, CutShort(documents)] } : phase)],
    };

    private static string CutShort(int documents) =>
        $"an archive was cut short, and what it moved is not committed ({documents} document{(documents == 1 ? "" : "s")}): git session archive --before <date> finishes it";

    public static CloseReport NotMarked(CloseReport report, Refusal refusal) =>
        With(report, new PhaseReport(Phase.CompactionMarker, Verdict.Fail, $"the session is closed, but {refusal.Subject} could not be written"));

    private static PhaseReport Handoff(Verdict verdict, string detail) => new(Phase.Handoff, verdict, detail);

    private static CloseReport With(CloseReport report, PhaseReport phase) => report with { Phases = With(report.Phases, phase) };

    private static string Short(string commit) => commit[..10];
}
