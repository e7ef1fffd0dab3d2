using GitSession.Journal;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>Entries as a person reads them.</summary>
internal static class EntryText
{
    /// <param name="authors">Who wrote them, by their ids.</param>
    public static void WriteList(TextWriter output, IReadOnlyList<Entry> entries, IReadOnlyDictionary<string, DocumentHistory> authors, DateTimeOffset now)
    {
        foreach (var entry in entries)
        {
            var at = entry.At == DateTimeOffset.MinValue ? "" : $", {RelativeTime.Of(entry.At, now)}";
            output.WriteLine(SafeText.OneLine(entry.Id));
            output.WriteLine($"  {SafeText.OneLine(entry.Title)} ({MemoryJson.Word(entry.Status)}{at}, {Plural.Of(entry.OpenLoops.Count(), "open loop")}; {SafeText.OneLine(AuthorText.Of(authors.GetValueOrDefault(entry.Id)))})");
        }
        if (entries is [])
            output.WriteLine("[the journal has no entry yet]");
    }

    /// <summary>The text without what would move the cursor: an entry may come from anybody.</summary>
    public static string ForTerminal(string text) => SafeText.Lines(text) + "\n";

    /// <summary>The same behind where it lies, who wrote it and in which commit.</summary>
    public static string ForTerminal(Entry entry, DocumentHistory? history, string text) => $"{SafeText.OneLine($"{entry.Path}, {AuthorText.Of(history)}")}\n\n{ForTerminal(text)}";
}
