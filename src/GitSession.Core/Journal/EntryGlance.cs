using GitSession.Text;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>
/// Reads of an entry only what a list of sessions says. The lines that this program writes are found without parsing the document,
/// whose many loops would cost each start some milliseconds; any other entry is parsed.
/// </summary>
public static class EntryGlance
{
    private const string EndedAt = "ended_at: ";

    /// <summary>One that is damaged is named by its file alone.</summary>
    public static PastSession Of(string path, string text)
    {
        try
        {
            return OfLines(path, text) ?? Of(EntryDocument.Parse(path, text));
        }
        catch (DamagedDocument)
        {
            var id = Paths.EntryId(path);
            return new PastSession(id, path, SessionId.WordsOf(id), EntryStatus.Closed, null);
        }
    }

    private static PastSession Of(Entry entry) => new(entry.Id, entry.Path, entry.Title, entry.Status, entry.EndedAt);

    private static PastSession? OfLines(string path, string text)
    {
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", StringComparison.Ordinal) : -1;
        return end > 0 && Times.Parse(Line(text, 0, end, EndedAt) ?? "") is { } endedAt && Line(text, end, text.Length, "# ") is { Length: > 0 } title
            ? new PastSession(Paths.EntryId(path), path, title, Line(text, 0, end, "status: ") is "interrupted" ? EntryStatus.Interrupted : EntryStatus.Closed, endedAt)
            : null;
    }

    private static string? Line(string text, int start, int end, string begin)
    {
        var at = text.IndexOf("\n" + begin, start, end - start, StringComparison.Ordinal) + 1;
        return at > 0 ? text[(at + begin.Length)..(text.IndexOf('\n', at) is var last and >= 0 ? last : text.Length)].Trim() : null;
    }
}
