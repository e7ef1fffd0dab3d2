using GitSession.Framework.Pressure;
using GitSession.Memory;
using GitSession.Operations.Incidents;
using GitSession.Sessions;

namespace GitSession.Cli.Output;

/// <summary>The answer to "what is on your mind?", as a person reads it.</summary>
internal static class StatusText
{
    public static void Write(TextWriter output, StatusReport report, OpenIncidents incidents)
    {
        if (report.Session is { } session)
            WriteLive(output, session, report.Now);
        else
            WriteNext(output, report);
        if (Reminders(report, incidents).ToList() is not [] and var reminders)
        {
            output.WriteLine();
            MemoryText.Block(output, "Reminders:", reminders, "");
        }
    }

    /// <summary>Incidents that cannot wait, then what the session wants to be reminded of, and last that its agent is under pressure.</summary>
    public static IEnumerable<string> Reminders(StatusReport report, OpenIncidents incidents)
    {
        var lines = IncidentText.Reminders(incidents, report.Now).Concat(report.Reminders.Select(MemoryText.Line));
        return report.Pressure is { Level: > PressureLevel.Normal } pressed ? lines.Append(PressureText.Line(pressed)) : lines;
    }

    public static void WriteLive(TextWriter output, LiveSession session, DateTimeOffset now)
    {
        var memory = session.Memory;
        WriteFocus(output, memory.Focus, now);
        output.WriteLine();
        MemoryText.Block(output, "Attention Stack:", memory.Stack.Items.Select(focus => MemoryText.Line(focus, now)), "empty - nothing suspended");
        output.WriteLine();
        WriteLoops(output, memory.Loops);
        output.WriteLine();
        MemoryText.Block(output, $"Session Goals ({memory.Goals.Count}):", memory.Goals.Select(MemoryText.Line), "none");
        output.WriteLine();
        WriteInherited(output, session.Inherited.Entries.Select(entry => entry.Title), session.Inherited.Notes, session.Inherited.Threads);
    }

    public static void WriteLoops(TextWriter output, IEnumerable<OpenLoop> loops)
    {
        var sorted = LoopOrder.Sort(loops);
        MemoryText.Block(output, $"Open Loops ({sorted.Count}):", sorted.Select(MemoryText.Line), "none");
    }

    private static void WriteNext(TextWriter output, StatusReport report)
    {
        output.WriteLine("No session is open. The next one would inherit:");
        output.WriteLine();
        WriteLoops(output, report.Next.Loops);
        output.WriteLine();
        WriteInherited(output, report.Next.From.Select(entry => entry.Title), report.Next.Notes, []);
        foreach (var line in HeldBackText.Lines(report.Next.HeldBack))
        {
            output.WriteLine();
            output.WriteLine(line);
        }
    }

    private static void WriteFocus(TextWriter output, Focus? focus, DateTimeOffset now)
    {
        output.WriteLine(focus is null ? "Focus: [none - nothing in hand]" : $"Focus: {focus.Description}");
        if (focus is not null)
            output.WriteLine($"  (started {RelativeTime.Of(focus.StartedAt, now)}{(focus.After is { } after ? $", after {after}" : "")})");
    }

    private static void WriteInherited(TextWriter output, IEnumerable<string> handled, IReadOnlyCollection<Note> notes, IEnumerable<string> threads)
    {
        var others = threads.Except(notes.Where(note => note.Kind == NoteKind.Thread).Select(note => note.Text), StringComparer.Ordinal);
        MemoryText.Block(
            output,
            "Inherited Context:",
            [
                .. handled.Select(title => $"Previous session handled: {title}"),
                .. notes.Select(MemoryText.Line),
                .. others.Select(thread => MemoryText.Line(new Note(thread, NoteKind.Thread))),
            ],
            "nothing - no session came before");
    }
}
