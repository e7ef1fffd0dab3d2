using System.Collections.Immutable;
using GitSession.Progress;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>How far the project is, as a person reads it.</summary>
internal static class ProgressText
{
    private const int ShortId = 10;

    public static void Write(TextWriter output, ProgressReport report)
    {
        WriteTable(output, report.Document?.Phases ?? []);
        if (report.Next is { } next)
            output.WriteLine($"Next: {SafeText.OneLine(Line(next))}");
    }

    /// <summary>What became of a change that somebody asked for.</summary>
    public static void Write(TextWriter output, PhaseEditReport report)
    {
        foreach (var edit in report.Edits)
            output.WriteLine(SafeText.OneLine(Line(edit)));
    }

    public static void WriteTalk(TextWriter error, PhaseEditReport report)
    {
        if (report.AlsoInProgress is not [])
            error.WriteLine($"warning: {SafeText.OneLine(string.Join(", ", report.AlsoInProgress))} {(report.AlsoInProgress is [_] ? "is" : "are")} in progress too, and one task should be");
    }

    public static void WriteWritten(TextWriter output, ImmutableArray<string> written)
    {
        foreach (var path in written)
            output.WriteLine($"wrote {path}");
    }

    private static void WriteTable(TextWriter output, ImmutableArray<ProgressPhase> phases)
    {
        var rows = phases.Select(Row).ToList();
        var widths = Enumerable.Range(0, 3).Select(column => rows.Select(row => row[column].Length).DefaultIfEmpty().Max()).ToList();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column < widths.Count ? cell.PadRight(widths[column]) : cell)).TrimEnd());
        if (rows is [])
            output.WriteLine($"[no phase stands in {Paths.Progress}: a phase is a heading such as \"#### Phase 1: <title>\" with a block of json below it]");
    }

    /// <summary>What was done on the way to the answer, and what could not be.</summary>
    public static void WriteTalk(TextWriter error, ProgressReport report)
    {
        foreach (var edit in report.Applied)
            error.WriteLine($"written down: {Line(edit)} ({(edit.By is { } by ? $"commit {Short(by)}" : "no commit says otherwise any more")})");
        if (report.Changed)
            error.WriteLine(report.ToCommit ? "the document is not committed; the next close does that" : "the document is not committed: your own changes are in it");
        foreach (var skipped in report.Skipped)
            error.WriteLine($"warning: {Line(skipped, report.Waiting)}");
    }

    public static string Line(ProgressEdit edit) =>
        edit.From == edit.To ? $"{edit.Place}: {edit.To}, as it was" : $"{edit.Place}: {edit.From ?? "nothing"} -> {edit.To}";

    public static string Line(SkippedTrailer skipped, Operation? waiting) =>
        $"not written down: \"{SafeText.OneLine(skipped.Trailer.Value)}\" of commit {Short(skipped.Trailer)}: {Why(skipped, waiting)}";

    /// <summary>What is wrong with a trailer of a message that is being committed.</summary>
    public static string Line(ProgressFinding finding) => $"{ProgressTrailers.Key}: {SafeText.OneLine(finding.Value)}: {Why(finding.Why)}";

    private static string Line(NextStep next) => next switch
    {
        { Kind: StepKind.Maintain } => "maintenance, every phase is completed",
        { Kind: StepKind.Restore } => $"restore the block of phase {next.Phase?.Key}",
        { Kind: StepKind.AwaitApproval } => $"await human approval of {Name(next)}: in its block, or a decision with \"approves: phase {next.Phase?.Key}\"",
        { Kind: StepKind.Begin } => $"begin {Name(next)}",
        { Task: { } task, Phase: { } phase } => task.IsInProgress ? $"resume {phase.Place(task)}" : $"resume {Name(next)}, {task.Name} comes next",
        { Phase: { } phase } when phase.Unfinished.Any() => $"resume {Name(next)}, which is blocked",
        _ => $"complete {Name(next)}, all that it delivers is done",
    };

    private static string Name(NextStep next) => next.Phase is not { } phase ? "" : phase.Heading.Title is "" ? $"phase {phase.Key}" : $"phase {phase.Key}, {phase.Heading.Title}";

    private static string Why(SkippedTrailer skipped, Operation? waiting) => skipped.Reason switch
    {
        SkipReason.NoDocument => $"there is no {Paths.Progress}",
        SkipReason.ChangedByHand => "the document says something else by a change that is not committed",
        SkipReason.OperationInProgress => $"a {waiting?.Word()} is in progress",
        _ => Why(skipped.Why),
    };

    private static string Why(Exception? why) => why switch
    {
        Refusal refusal => RefusalWords.Message(refusal),
        DamagedDocument damaged => $"{damaged.Path}:{damaged.Line}: expected {damaged.Expected}",
        _ => "it cannot be read",
    };

    private static string[] Row(ProgressPhase phase)
    {
        var (done, all) = (phase.Deliverables.Count(deliverable => deliverable.IsDone), phase.Deliverables.Length);
        return [phase.Key, SafeText.OneLine(phase.Heading.Title), SafeText.OneLine(State(phase)), all == 0 ? "-" : $"{done}/{all}"];
    }

    private static string State(ProgressPhase phase) => phase switch
    {
        { Damage: { } damage } => $"[damaged: line {damage.Line}]",
        { Format: null } => "[no block]",
        _ => phase.Status ?? "[no status]",
    };

    private static string Short(CommitTrailer trailer) => trailer.Commit[..Math.Min(ShortId, trailer.Commit.Length)];
}
