using GitSession.Journal;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>Entries as a person reads them.</summary>
internal static class EntryText
{
    public static void WriteList(TextWriter output, IReadOnlyList<Entry> entries, DateTimeOffset now)
    {
        foreach (var entry in entries)
        {
            var at = entry.At == DateTimeOffset.MinValue ? "" : $", {RelativeTime.Of(entry.At, now)}";
            output.WriteLine(entry.Id);
            output.WriteLine($"  {SafeText.OneLine(entry.Title)} ({MemoryJson.Word(entry.Status)}{at}, {Plural.Of(entry.OpenLoops.Count(), "open loop")})");
        }
        if (entries is [])
            output.WriteLine("[the journal has no entry yet]");
    }

    /// <summary>The text without what would move the cursor: an entry may come from anybody.</summary>
    public static string ForTerminal(string text) => SafeText.Lines(text) + "\n";
}
