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
        var withFrontMatter = SetFrontMatter(path, text, entry);
        var withSummary = FillSection(path, withFrontMatter, EntryDocument.SummaryHeading, entry.Summary is "" ? "" : Prose.Block(entry.Summary));
        var withLoops = SetLoops(path, withSummary, entry);
        return AddNotes(path, withLoops, entry);
    }

    /// <summary>Sets the lines of loops by their ids; lines that are missing are added below the last.</summary>
    public static string SetLoops(string path, string text, Entry entry)
    {
        var document = MarkdownText.Parse(path, text);
        var known = EntryLoops.Read(document, entry.Id).ToDictionary(line => line.Id, StringComparer.Ordinal);
        var edits = entry.Loops
            .Where(line => known.TryGetValue(line.Id, out var old) && (old.Mark != line.Mark || old.Closed != line.Closed))
            .Select(line => Replace(known[line.Id].Place, line))
            .OfType<TextEdit>();
        var missing = entry.Loops.Where(line => !known.ContainsKey(line.Id)).Select(LoopLineText.Format);
        return AddLines(path, TextEdit.Apply(text, edits), EntryDocument.LoopsHeading, [.. missing]);
    }

    private static TextEdit? Replace(ListEntry? place, LoopLine line) =>
        place is null ? null : new TextEdit(TextSpan.Between(place.Whole.Start, place.Line.End), LoopLineText.Format(line));

    private static string SetFrontMatter(string path, string text, Entry entry)
    {
        var wanted = EntryDocument.FrontMatterOf(entry);
        if (FrontMatter.Find(path, text) is not { } found)
            return TextEdit.Apply(text, [TextEdit.Insert(text.StartsWith('\uFEFF') ? 1 : 0, $"---\n{YamlWriter.Block(wanted, 0, "\n")}---\n\n")]);
        var yaml = found.Map.Node.Children.Count == 0
            ? YamlWriter.Block(wanted, 0, "\n")
            : YamlEdit.Set(found.Yaml.In(text), found.Map, wanted);
        return TextEdit.Apply(text, [new TextEdit(found.Yaml, yaml)]);
    }

    private static string AddNotes(string path, string text, Entry entry)
    {
        var known = EntryNotes.Read(MarkdownText.Parse(path, text));
        return AddLines(path, text, EntryDocument.NotesHeading, [.. entry.Notes.Except(known).Select(EntryNotes.Format)]);
    }

    private static string FillSection(string path, string text, string heading, string content)
    {
        var section = MarkdownText.Parse(path, text).Sections.FirstOrDefault(section => section.IsCalled(heading));
        return section is not null && section.Body.In(text).Trim() is not "" ? text : AddLines(path, text, heading, content is "" ? [] : [content]);
    }

    private static string AddLines(string path, string text, string heading, IReadOnlyList<string> lines)
    {
        var document = MarkdownText.Parse(path, text);
        var newLine = document.NewLine;
        if (document.Sections.FirstOrDefault(section => section.IsCalled(heading)) is not { } section)
            return text.TrimEnd('\r', '\n') + newLine + newLine + $"## {heading}" + newLine + string.Concat(lines.Select((line, i) => (i == 0 ? newLine : "") + line + newLine));
        if (lines is [])
            return text;
        var body = section.Body.In(text);
        var end = section.Body.Start + body.TrimEnd().Length;
        var before = body.Trim() is "" ? newLine : document.ItemsIn(section).Any() ? "" : newLine;
        var start = end > 0 && text[end - 1] != '\n' ? newLine : "";
        var added = start + before + string.Join(newLine, lines) + (body.Trim() is "" && end == text.Length ? newLine : "");
        return TextEdit.Apply(text, [TextEdit.Insert(end, body.Trim() is "" ? added + newLine : added)]);
    }
}
