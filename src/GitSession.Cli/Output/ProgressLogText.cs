using System.Collections.Immutable;
using GitSession.Progress;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>What commits changed in the phases, as a person reads it.</summary>
internal static class ProgressLogText
{
    private const int ShortId = 10;

    public static void Write(TextWriter output, ImmutableArray<UpdateRecord> records)
    {
        foreach (var record in records)
        {
            var commit = record.Change.Commit[..Math.Min(ShortId, record.Change.Commit.Length)];
            output.WriteLine(SafeText.OneLine($"{Times.Text(record.Change.At)} {commit} {record.Change.Author}: {Word(record)}{Doubt(record)}"));
            foreach (var line in Changes(record))
                output.WriteLine("  " + SafeText.OneLine(line));
        }
        if (records is [])
            output.WriteLine("[no commit has changed the document yet]");
    }

    private static string Word(UpdateRecord record) => (record.Type, record.Phase) switch
    {
        (UpdateType.TaskCompletion, var phase) => $"task completion in phase {phase}",
        (UpdateType.PhaseTransition, var phase) => $"transition of phase {phase}",
        (UpdateType.HumanApproval, var phase) => $"human approval of phase {phase}",
        (UpdateType.ErrorRecovery, null) => "recovery of the document",
        (UpdateType.ErrorRecovery, var phase) => $"recovery of phase {phase}",
        (_, null) => "update",
        (_, var phase) => $"update of phase {phase}",
    };

    private static string Doubt(UpdateRecord record) => record switch
    {
        { IsWhole: false } => " [damaged]",
        { IsConsistent: false } => " [not consistent]",
        { IsWhole: null } => " [the document is gone]",
        _ => "",
    };

    private static IEnumerable<string> Changes(UpdateRecord record) =>
    [
        .. record.Status is { } status ? new[] { $"{record.Phase}: {status}" } : [],
        .. record.Deliverables.Select(deliverable => $"{record.Phase}/{deliverable.Name}: {deliverable.Status}"),
        .. record.NextAction is { } next ? new[] { $"{record.Phase} next_action: {next}" } : [],
    ];
}
