using GitSession.Text;

namespace GitSession.Journal;

/// <summary>
/// Brings an entry that lies there already to what a session now says, by span: a person may have written in it,
/// or a close may have been cut short. What is there and not ours to say stays.
/// </summary>
public static class EntryUpdate
{
    public static string Apply(string path, string text, Entry entry)
    {
        var withFrontMatter = FrontMatterEdit.Set(path, text, EntryDocument.FrontMatterOf(entry));
        var withSummary = FillSection(path, withFrontMatter, EntryDocument.SummaryHeading, entry.Summary is "" ? "" : Prose.Block(entry.Summary));
        var withLoops = SetLoops(path, withSummary, entry);
        var withNotes = AddNotes(path, withLoops, entry);
        return AddLearnings(path, withNotes, entry);
    }

    /// <summary>Sets the lines of loops by their ids; lines that are missing are added below the last.</summary>
    public static string SetLoops(string path, string text, Entry entry)
    {
        var document = MarkdownText.Parse(path, text);
        var known = EntryLoops.Read(document, entry.Id).ToDictionary(line => line.Id, StringComparer.Ordinal);
        var edits = entry.Loops.Select(line => known.TryGetValue(line.Id, out var old) ? Replace(old, line) : null).OfType<TextEdit>();
        var missing = entry.Loops.Where(line => !known.ContainsKey(line.Id)).Select(LoopLineText.Format).ToList();
        var changed = TextEdit.Apply(text, edits);
        return known.Count > 0 && document.SectionsCalled(EntryDocument.LoopsHeading) is []
            ? AddBelowLast(path, changed, entry.Id, missing)
            : AddLines(path, changed, EntryDocument.LoopsHeading, missing);
    }

    // Where every box is a loop because no heading tells which are, a new heading would say that the boxes above it are none.
    private static string AddBelowLast(string path, string text, string entryId, List<string> lines)
    {
        var document = MarkdownText.Parse(path, text);
        var last = EntryLoops.Read(document, entryId).Select(line => line.Place).OfType<ListEntry>().Max(place => place.Line.End);
        return TextEdit.Apply(text, [TextEdit.Insert(SectionEdit.LineEnd(text, last), string.Concat(lines.Select(line => document.NewLine + line)))]);
    }

    // The bullet stays as it was written; where only the box differs, so does the rest of the line.
    private static TextEdit? Replace(LoopLine old, LoopLine line)
    {
        if (old.Place is not { } place || (old.Mark == line.Mark && old.Closed == line.Closed))
            return null;
        if (old.Mark == line.Mark && place.Box is { } box)
            return new TextEdit(box, line.Closed ? "x" : " ");
        var start = place.Box is { } mark ? mark.Start - 1 : place.Line.Start;
        return new TextEdit(TextSpan.Between(start, place.Line.End), LoopLineText.Format(line)["- ".Length..]);
    }

    private static string AddNotes(string path, string text, Entry entry)
    {
        var known = EntryNotes.Read(MarkdownText.Parse(path, text));
        return AddLines(path, text, EntryDocument.NotesHeading, [.. entry.Notes.Except(known).Select(EntryNotes.Format)]);
    }

    private static string AddLearnings(string path, string text, Entry entry)
    {
        var missing = entry.Learnings.Except(EntryNotes.ReadItems(MarkdownText.Parse(path, text), EntryDocument.LearningsHeading)).ToList();
        return missing is [] ? text : AddLines(path, text, EntryDocument.LearningsHeading, missing.ConvertAll(EntryNotes.Item));
    }

    private static string FillSection(string path, string text, string heading, string content)
    {
        var sections = MarkdownText.Parse(path, text).SectionsCalled(heading);
        return sections is [var section, ..] && section.Body.In(text).Trim() is not "" ? text : AddLines(path, text, heading, content is "" ? [] : content.Split('\n'));
    }

    private static string AddLines(string path, string text, string heading, IReadOnlyList<string> lines)
    {
        var document = MarkdownText.Parse(path, text);
        return SectionEdit.Add(document, document.SectionsCalled(heading) is [var section, ..] ? section.Body : null, heading, lines);
    }
}
