namespace GitSession.Text;

/// <summary>
/// What is ours in a Markdown document of somebody else's: the lines between `&lt;!-- git-session:begin NAME --&gt;` and
/// `&lt;!-- git-session:end NAME --&gt;`, each on a line of its own. A marker in a block of code is somebody's example and none.
/// </summary>
/// <param name="path">How an error names the document.</param>
/// <param name="name">What the region is for; one document has one of each name.</param>
public sealed class MarkedRegion(string path, string name)
{
    private const string Marker = "<!-- git-session:";

    private string Begin => $"{Marker}begin {name} -->";

    private string End => $"{Marker}end {name} -->";

    /// <summary>The lines of the region, ended by LF; null where the document has none.</summary>
    /// <exception cref="DamagedDocument">It begins and does not end, or it is there twice.</exception>
    public string? Read(string text) => Find(MarkdownText.Parse(path, text)) is { } place ? place.In(text).ReplaceLineEndings("\n") : null;

    /// <summary>Where the first region of a piece of a text begins, whatever its name; null where none does.</summary>
    public static int? FirstIn(string text, TextSpan piece) =>
        text.IndexOf(Marker + "begin ", piece.Start, piece.Length, StringComparison.Ordinal) is var at and >= 0 ? at : null;

    /// <summary>The text with these lines in the region, which comes to its end where it has none; every other byte stays.</summary>
    /// <param name="lines">A marker in them is made inert and a block of code is closed, so that they end where they should.</param>
    /// <exception cref="DamagedDocument">It begins and does not end, it is there twice, or the text ends in a block of code that nothing closes.</exception>
    public string Set(string text, string lines)
    {
        var markdown = MarkdownText.Parse(path, text);
        var inert = Closed(lines.ReplaceLineEndings("\n").Replace(Marker, "\\" + Marker, StringComparison.Ordinal).TrimEnd('\n'));
        var content = (inert is "" ? "" : inert + "\n").Replace("\n", markdown.NewLine, StringComparison.Ordinal);
        if (Find(markdown) is { } place)
            return TextEdit.Apply(text, [new TextEdit(place, content)]);
        if (markdown.OpenFence is { } fence)
            throw new DamagedDocument(path, JsonText.LineOf(text, markdown.Fences[^1].Whole.Start), $"a block of code that ends with {fence}");
        return text + Gap(text, markdown.NewLine) + Begin + markdown.NewLine + content + End + markdown.NewLine;
    }

    // A fence that nothing closes would swallow the region's end and all that stands below it.
    private string Closed(string lines) => MarkdownText.Parse(path, lines).OpenFence is { } fence ? $"{lines}\n{fence}" : lines;

    // Nor may one that a person left in the region.
    private TextSpan? Find(MarkdownText markdown)
    {
        var text = markdown.Text;
        TextSpan? found = null;
        for (var at = Line(text, Begin, 0); at >= 0; at = Line(text, Begin, at + 1))
        {
            if (IsIn(markdown, at, found))
                continue;
            var (start, end) = (NextLine(text, at), Line(text, End, at));
            if (end < 0 || Line(text, Begin, at + 1) is var again && again >= 0 && again < end)
                throw new DamagedDocument(path, JsonText.LineOf(text, at), $"{End} on a line below it");
            if (found is not null)
                throw new DamagedDocument(path, JsonText.LineOf(text, at), $"{Begin} once, and it stands there twice");
            found = TextSpan.Between(start, end);
        }
        return found;
    }

    private static bool IsIn(MarkdownText markdown, int at, TextSpan? region) =>
        markdown.Fences.Any(fence => fence.Whole.Contains(at) && region?.Contains(fence.Whole.Start) is not true);

    // The beginning of the next line that says this and nothing else; -1 where there is none.
    private static int Line(string text, string words, int from)
    {
        for (var at = text.IndexOf(words, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if ((at is 0 || text[at - 1] is '\n' or '\uFEFF') && text[(at + words.Length)..NextLine(text, at)].Trim() is "")
                return at;
        }
        return -1;
    }

    private static int NextLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;

    private static string Gap(string text, string newLine) =>
        text.Trim('\uFEFF') is "" || text.EndsWith("\n\n", StringComparison.Ordinal) || text.EndsWith("\n\r\n", StringComparison.Ordinal) ? ""
        : text.EndsWith('\n') ? newLine
        : newLine + newLine;
}
