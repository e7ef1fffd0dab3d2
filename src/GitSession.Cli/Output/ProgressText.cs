using System.Collections.Immutable;
using GitSession.Progress;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>How far the project is, as a person reads it.</summary>
internal static class ProgressText
{
    private const int ShortId = 10;

    public static void WriteTable(TextWriter output, ImmutableArray<ProgressPhase> phases)
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
        edit.From == edit.To ? $"{edit.Place}: {edit.To}, as it was" : $"{edit.Place}: {edit.From ?? "no status"} -> {edit.To}";

    public static string Line(SkippedTrailer skipped, Operation? waiting) =>
        $"not written down: \"{SafeText.OneLine(skipped.Trailer.Value)}\" of commit {Short(skipped.Trailer)}: {Why(skipped, waiting)}";

    /// <summary>What is wrong with a trailer of a message that is being committed.</summary>
    public static string Line(ProgressFinding finding) => $"{ProgressTrailers.Key}: {SafeText.OneLine(finding.Value)}: {Why(finding.Why)}";

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
