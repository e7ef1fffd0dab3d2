namespace GitSession.Text;

/// <summary>Adds lines to a section of a Markdown text, by span; where the text has no such section, one is put at its end.</summary>
public static class SectionEdit
{
    /// <param name="body">What is the section's own; null where there is none.</param>
    /// <param name="heading">What a new section is called.</param>
    /// <param name="lines">Items of a list go on with a list that stands last; anything else begins behind an empty line.</param>
    public static string Add(MarkdownText document, TextSpan? body, string heading, IReadOnlyList<string> lines)
    {
        if (body is not { } place)
            return AddSection(document, heading, lines);
        if (lines is [])
            return document.Text;
        var end = place.Start + place.In(document.Text).TrimEnd().Length;
        return end == place.Start ? Fill(document, end, lines) : Append(document, place, end, lines);
    }

    /// <summary>Where the line ends that a place is on. Spaces at its end may be a line break and belong to it.</summary>
    public static int LineEnd(string text, int position) =>
        text.IndexOf('\n', position) is var end and >= 0 ? end - (text[end - 1] == '\r' ? 1 : 0) : text.Length;

    // What follows at once may be the first line of a heading that is underlined, and would take these lines into it.
    private static string Fill(MarkdownText document, int end, IReadOnlyList<string> lines)
    {
        var (text, newLine) = (document.Text, document.NewLine);
        var after = end < text.Length && text[end] is not ('\n' or '\r' or '#') ? newLine : "";
        return TextEdit.Apply(text, [TextEdit.Insert(end, (text[end - 1] == '\n' ? "" : newLine) + newLine + string.Join(newLine, lines) + newLine + after)]);
    }

    private static string Append(MarkdownText document, TextSpan place, int end, IReadOnlyList<string> lines)
    {
        var (text, newLine) = (document.Text, document.NewLine);
        var fence = place.End >= text.Length && document.OpenFence is { } open ? newLine + open : "";
        var isInList = document.Items.Any(item => place.Contains(item.Whole.Start) && item.Whole.End >= end);
        var gap = isInList && lines[0].StartsWith("- ", StringComparison.Ordinal) ? "" : newLine;
        return TextEdit.Apply(text, [TextEdit.Insert(LineEnd(text, end), fence + newLine + gap + string.Join(newLine, lines))]);
    }

    private static string AddSection(MarkdownText document, string heading, IReadOnlyList<string> lines)
    {
        var newLine = document.NewLine;
        var above = document.Text.TrimEnd('\r', '\n') + newLine + (document.OpenFence is { } fence ? fence + newLine : "") + newLine;
        return above + $"## {heading}" + newLine + (lines is [] ? "" : newLine) + string.Concat(lines.Select(line => line + newLine));
    }
}
