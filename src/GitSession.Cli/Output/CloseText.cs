using GitSession.Handoffs;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>The farewell of a session: what stays open, what was handled, where it is written.</summary>
internal static class CloseText
{
    public static void Write(TextWriter output, CloseReport report, CloseRequest request)
    {
        if (request.DryRun)
            output.WriteLine($"{report.EntryText}\n{report.HandoffText}");
        foreach (var phase in report.Phases)
            WritePhase(output, phase);
        if (report.Push is { } push)
            output.WriteLine(push.Pushed ? $"PASS Push: {push.Detail}" : $"FAIL Push: {push.Detail}");
        output.WriteLine();
        output.WriteLine("Before I stand down:");
        output.WriteLine();
        var loops = report.Entry.OpenLoops.Select(line => line.ToLoop(report.Session.Id, 0, line.OpenedAt ?? report.Session.StartedAt)).ToList();
        StatusText.WriteLoops(output, loops);
        output.WriteLine();
        MemoryText.Block(output, "Handled:", HandledLines(report.Session.Memory, report), "nothing was recorded");
        output.WriteLine();
        output.WriteLine(request.DryRun ? "Journal: nothing was written" : $"Journal written: {report.Entry.Path}");
        if (!request.DryRun)
            output.WriteLine($"Handoff written: {report.HandoffPath}");
    }

    public static void WritePhase(TextWriter output, PhaseReport phase)
    {
        output.WriteLine($"{phase.Verdict.ToString().ToUpperInvariant()} {HandoffDocument.Name(phase.Phase)}: {SafeText.OneLine(phase.Detail)}");
        foreach (var note in phase.Notes)
            output.WriteLine("  " + SafeText.OneLine(note));
    }

    private static IEnumerable<string> HandledLines(WorkingMemory memory, CloseReport report) =>
    [
        .. memory.Handled.Select(MemoryText.Line),
        .. memory.Focus is { } focus ? new[] { $"{focus.Description} (in hand when the session closed)" } : [],
        .. memory.Goals.Where(goal => goal.Achieved is true).Select(goal => $"Goal met: {goal.Description}"),
        .. report.Entry.Loops.Where(line => line.Closed).Select(line => $"Closed: {line.Description}"),
    ];
}
