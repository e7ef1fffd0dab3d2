namespace GitSession.Text;

/// <summary>A text of several lines that stands in a section and must not be taken for the document's own structure.</summary>
public static class Prose
{
    // Markdig reads containers 128 deep, and a list and its item are one each.
    private const int DeepestMarks = 40;

    public static string Block(string text) => EachLine(SafeText.Lines(text), line => Begins(line) ? @"\" + line : line);

    /// <summary>A text on the line of a heading, behind its marks.</summary>
    // A run of "#" that ends a heading behind a space closes it and is no part of it, so a run that is gets company.
    public static string Heading(string text) =>
        SafeText.OneLine(text) is var line && (" " + line).TrimEnd('#') is [.., ' '] && line.EndsWith('#') ? line + " #" : line;

    /// <summary>The text that a block was made of.</summary>
    public static string Read(string block) => EachLine(block.Trim(), line => line is ['\\', .. var rest] && Begins(rest) ? rest : line);

    private static string EachLine(string text, Func<string, string> change) =>
        string.Join("\n", text.Split('\n').Select(line => line.TrimStart(' ') is var rest ? line[..^rest.Length] + change(rest) : line));

    // A heading, a fence, an underline of a heading or raw HTML would begin something that swallows what follows.
    private static bool Begins(string line)
    {
        var text = line.TrimStart('\\');
        return text is ['#', ..] or ['<', ..]
            || text.StartsWith("```", StringComparison.Ordinal)
            || text.StartsWith("~~~", StringComparison.Ordinal)
            || (text.Length > 0 && text.TrimEnd().All(c => c is '=' or '-'))
            || text.Length - text.AsSpan().TrimStart(" >-+*.)0123456789").Length > DeepestMarks;
    }
}
