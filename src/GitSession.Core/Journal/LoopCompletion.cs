using GitSession.Text;

namespace GitSession.Journal;

/// <summary>
/// Writes into the lines of loops what they are read as anyway, where people left it out: an id of their own, the type, and when they
/// were opened. What the entry says does not change, and neither does any other byte.
/// </summary>
public static class LoopCompletion
{
    /// <exception cref="DamagedDocument">The entry cannot be read.</exception>
    public static string Apply(string path, string text)
    {
        var entry = EntryDocument.Parse(path, text);
        var completed = TextEdit.Apply(text, entry.Loops.Select(line => Complete(text, entry, line)).OfType<TextEdit>());
        return SaysTheSame(entry, EntryDocument.Parse(path, completed)) ? completed : text;
    }

    private static TextEdit? Complete(string text, Entry entry, LoopLine line)
    {
        if (line.Place is not { } place)
            return null;
        var said = place.Line.In(text);
        var comment = LoopLineText.CommentIn(said);
        var whole = LoopLineText.FormatComment(line.OpenedAt is null && entry.At > DateTimeOffset.MinValue ? line with { OpenedAt = entry.At } : line);
        return comment switch
        {
            null => line.Closed || DoesNotEnd(said) ? null : TextEdit.Insert(place.Line.Start + said.TrimEnd().Length, " " + whole),
            { Type: null } when !line.Closed => new TextEdit(comment.Place with { Start = place.Line.Start + comment.Place.Start }, whole),
            _ when comment.Id != line.Id => new TextEdit(comment.Place with { Start = place.Line.Start + comment.Place.Start }, whole),
            _ => null,
        };
    }

    // Behind it our comment would be the end of it, and hide what is shown now.
    private static bool DoesNotEnd(string said) => MarkdownComment.Without(said).Contains("<!--", StringComparison.Ordinal);

    // A line may be written in ways that nobody thought of here.
    private static bool SaysTheSame(Entry before, Entry after) =>
        before.Title == after.Title && before.Loops.Select(Said).SequenceEqual(after.Loops.Select(Said));

    private static (string Id, string Mark, bool Closed) Said(LoopLine line) => (line.Id, line.Mark, line.Closed);
}
