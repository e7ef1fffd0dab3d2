namespace GitSession.Text;

/// <summary>Texts from outside as they may stand in a Markdown document of ours: on one line, and nothing that begins or ends a structure of it.</summary>
public static class InertText
{
    private const int LongestPart = 200;

    // What CommonMark and its tables give a meaning within a line; an underscore within a word has none.
    private const string Marks = @"\`*[]|";

    public static string Line(string text) => Prose.Block(Secrets.Redact(SafeText.OneLine(text)));

    /// <summary>
    /// A text in the middle of a line, in a cell of a table or in the words of a link: nothing in it is markup, and it is no longer than a
    /// reader has patience for.
    /// </summary>
    public static string Part(string text)
    {
        var line = Secrets.Redact(SafeText.OneLine(text));
        var bounded = line.Length <= LongestPart ? line : SafeText.OneLine(line[..(LongestPart - 1)]) + "…";
        return string.Concat(bounded.Select((c, at) => c is '<' ? Less(bounded.AsSpan(at + 1)) : Marks.Contains(c, StringComparison.Ordinal) ? $@"\{c}" : c.ToString()));
    }

    // Before a space, a digit or an equals sign it begins neither a tag nor an address (CommonMark 6.5 and 6.6).
    private static string Less(ReadOnlySpan<char> rest) => rest is [' ' or '=' or (>= '0' and <= '9'), ..] ? "<" : "&lt;";

    /// <summary>A path, a name or foreign words as a code span, whatever backquotes they hold (CommonMark 6.1).</summary>
    public static string Code(string text)
    {
        var line = SafeText.OneLine(text);
        if (!line.Contains('`', StringComparison.Ordinal))
            return $"`{line}`";
        var fence = new string('`', LongestRun(line) + 1);
        return $"{fence} {line} {fence}";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
