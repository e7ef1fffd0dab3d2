using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Journal;

/// <summary>
/// Writes into the lines of loops what they are read as anyway, where people left it out: an id of their own, the type, and when they
/// were opened. What the entry says does not change, and neither does any other byte.
/// </summary>
public static class LoopCompletion
{
    // Each of its lines is read by itself, and the entry with it.
    private const int LongestOneByOne = 64_000;

    /// <exception cref="DamagedDocument">The entry cannot be read.</exception>
    public static string Apply(string path, string text)
    {
        var entry = EntryDocument.Parse(path, text);
        ImmutableArray<TextEdit> edits = [.. entry.Loops.Select(line => Complete(text, entry, line)).OfType<TextEdit>()];
        var completed = TextEdit.Apply(text, edits);
        return SaysTheSame(entry, EntryDocument.Parse(path, completed)) ? completed
            : text.Length <= LongestOneByOne ? OneByOne(path, text, entry, edits)
            : text;
    }

    // A line that would be read otherwise keeps no other from being completed. From the last on, so that the places before it stay right.
    private static string OneByOne(string path, string text, Entry entry, ImmutableArray<TextEdit> edits) =>
        edits.OrderByDescending(edit => edit.Span.Start).Aggregate(text, (soFar, edit) =>
            Ways(edit).Select(way => TextEdit.Apply(soFar, [way])).FirstOrDefault(next => SaysTheSame(entry, EntryDocument.Parse(path, next))) ?? soFar);

    // Where a list or a paragraph within the item is read on behind the line, a space before our comment would be one too many.
    private static ImmutableArray<TextEdit> Ways(TextEdit edit) => [edit, edit with { Replacement = edit.Replacement.TrimStart() }];

    private static TextEdit? Complete(string text, Entry entry, LoopLine line)
    {
        if (line.Place is not { } place)
            return null;
        var said = place.Line.In(text);
        var comment = LoopLineText.CommentIn(said);
        var whole = LoopLineText.FormatComment(line.OpenedAt is null && entry.At > DateTimeOffset.MinValue ? line with { OpenedAt = entry.At } : line);
        return comment switch
        {
            null => line.Closed || DoesNotEnd(said) || LoopLineText.HasComment($"{said} {place.Rest?.In(text)}") ? null : TextEdit.Insert(place.Line.Start + said.TrimEnd().Length, " " + whole),
            { Type: null, Word: "" } when !line.Closed => new TextEdit(comment.Place with { Start = place.Line.Start + comment.Place.Start }, whole),
            _ when comment.Id != line.Id && (comment.Type is not null || line.Closed) => new TextEdit(comment.Place with { Start = place.Line.Start + comment.Place.Start }, whole),
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
