using GitSession.Text;

namespace GitSession.Journal;

/// <summary>A text of several lines that stands in a section and must not be taken for the document's own structure.</summary>
public static class Prose
{
    public static string Block(string text) => string.Join("\n", SafeText.Lines(text).Split('\n').Select(Line));

    // A heading, a fence, an underline of a heading or raw HTML would begin something that swallows what follows.
    private static string Line(string line)
    {
        var text = line.TrimStart(' ');
        var startsSomething = text is ['#', ..] or ['<', ..]
            || text.StartsWith("```", StringComparison.Ordinal)
            || text.StartsWith("~~~", StringComparison.Ordinal)
            || (text.Length > 0 && text.TrimEnd().All(c => c is '=' or '-'));
        return startsSomething ? line[..^text.Length] + @"\" + text : line;
    }
}
