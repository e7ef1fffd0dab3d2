using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>One step of a close and how it went.</summary>
/// <param name="Status">pass, warn, fail or skip.</param>
internal sealed record ClosePhase(string Name, string Status, string Detail)
{
    public static IReadOnlyList<ClosePhase> Of(CloseReport report, CloseRequest request) =>
    [
        new ClosePhase("journal", request.DryRun ? "skip" : "pass", request.DryRun ? $"would write {report.Entry.Path}" : report.Entry.Path),
        Commit(report, request),
    ];

    private static ClosePhase Commit(CloseReport report, CloseRequest request) => (report, request) switch
    {
        (_, { DryRun: true }) => new ClosePhase("commit", "skip", "nothing was changed"),
        (_, { Commit: false }) => new ClosePhase("commit", "skip", "left to you; the next close commits the entry if nobody has by then"),
        ({ Commit: { } commit, Head.Branch: null }, _) => new ClosePhase("commit", "warn", $"{commit[..10]}, on no branch: HEAD is detached"),
        ({ Commit: { } commit }, _) => new ClosePhase("commit", "pass", commit[..10]),
        ({ Uncommitted.Operation: { } operation }, _) => new ClosePhase("commit", "warn", $"a {NameOf(operation)} is in progress: the entry is written, and the next close commits it"),
        _ => new ClosePhase("commit", "warn", "git is told to ignore the journal: the entry is written and not committed"),
    };

    private static string NameOf(Operation operation) => operation is Operation.CherryPick ? "cherry-pick" : MemoryJson.Word(operation);
}
