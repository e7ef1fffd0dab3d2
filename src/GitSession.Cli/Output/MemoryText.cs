using System.Collections.Immutable;
using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>The parts of a working memory as a person reads them.</summary>
internal static class MemoryText
{
    private const int MostNamed = 5;

    public static string Line(OpenLoop loop) => $"{loop.Id} [{loop.Urgency.ToString().ToUpperInvariant()}] {loop.Description}";

    public static string Line(Goal goal) => goal.Achieved switch
    {
        true => $"[x] {goal.Description}",
        false => $"[-] {goal.Description} (missed)",
        null => $"[ ] {goal.Description}",
    };

    public static string Line(Note note) => note.Kind switch
    {
        NoteKind.Thread => $"Active thread: {note.Text}",
        NoteKind.Decision => $"Pending decision: {note.Text}",
        NoteKind.Time => $"Time-sensitive: {note.Text}",
        _ => note.Text,
    };

    public static string Line(Focus focus, DateTimeOffset now) => $"{focus.Description} (started {RelativeTime.Of(focus.StartedAt, now)})";

    public static string Line(Handled handled) => handled.Abandoned ? $"{handled.Description} (given up)" : handled.Description;

    public static string Line(Reminder reminder) => reminder switch
    {
        Reminder.StackDeep deep => $"{Suspended(deep.Depth)}: finish one before you start another",
        Reminder.StackTooDeep deep => $"warning: {Suspended(deep.Depth)}, more than anyone keeps in mind: turn some into loops with git session focus drop --loop",
        Reminder.UrgentLoop urgent => $"high urgency and still open: {urgent.Loop.Id} {urgent.Loop.Description}",
        Reminder.Suspended suspended => $"suspended: {suspended.Focus.Description} (git session focus pop)",
        Reminder.OpenLoops open => $"open loops: {open.Count} (git session loop list)",
        Reminder.NoContext loop => $"loop {loop.Id} has no context: git session loop edit {loop.Id} --why <text> says what the next one must know",
        Reminder.StaleLoops stale => $"open for more than {stale.Days} days: {stale.Count} of the loops; close them or say why they stay",
        Reminder.MissingEntry missing => $"{missing.Entry} is not here, from which {missing.Heir} inherited: it may have closed {Named(missing.Loops)}",
        Reminder.RemovedEntries removed => $"commits on the journal took out {Named(removed.Entries)}: what was opened, changed or closed there counts no more (git session recall --history finds it)",
        _ => reminder.ToString(),
    };

    /// <summary>A heading, and below it the lines or what to say where there are none.</summary>
    public static void Block(TextWriter output, string heading, IEnumerable<string> lines, string none)
    {
        output.WriteLine(heading);
        var any = false;
        foreach (var line in lines)
        {
            any = true;
            output.WriteLine("  " + line);
        }
        if (!any)
            output.WriteLine($"  [{none}]");
    }

    private static string Named(ImmutableArray<string> names) =>
        SafeText.OneLine(string.Join(", ", names.Take(MostNamed))) + (names.Length > MostNamed ? $" and {names.Length - MostNamed} more" : "");

    private static string Suspended(int depth) => depth == 1 ? "1 focus is suspended" : $"{depth} focuses are suspended";
}
