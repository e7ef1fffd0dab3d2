namespace GitSession.Text;

/// <summary>What lies between two values of a JSON text: blanks, comments, a comma.</summary>
internal static class JsonGap
{
    /// <summary>The comma in it, or null.</summary>
    public static int? Comma(string text, int from, int to)
    {
        for (var at = from; at < to; at = Next(text, at))
        {
            if (text[at] is ',')
                return at;
        }
        return null;
    }

    /// <summary>The end of what still stands on this line: blanks that a comment follows, and comments.</summary>
    public static int EndOfRemarks(string text, int from, int to)
    {
        var end = from;
        for (var at = from; at < to && text[at] is ' ' or '\t' or '/'; at = Next(text, at))
        {
            if (text[at] is '/')
                end = Next(text, at);
        }
        return end;
    }

    /// <summary>The blanks before a place if they are all that stands before it on its line.</summary>
    public static string? Indentation(string text, int at)
    {
        var start = BlanksBefore(text, at);
        return start > 0 && text[start - 1] is '\n' ? text[start..at] : null;
    }

    /// <summary>The blanks that the line of a place begins with.</summary>
    public static string LineIndentation(string text, int at)
    {
        var line = at is 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = line;
        while (end < at && text[end] is ' ' or '\t')
            end++;
        return text[line..end];
    }

    /// <summary>Where the gap before a value begins that came with it: its line end and indentation, or one blank.</summary>
    /// <param name="from">Where what stands before it ends.</param>
    /// <param name="end">Where what is taken out ends.</param>
    public static int Before(string text, int from, int at, int end)
    {
        var start = BlanksBefore(text, at);
        if (start is 0 || text[start - 1] is not '\n')
            return start < at ? at - 1 : at;
        // A comment to the end of the line must not swallow what would follow it then.
        if (!IsEndOfLine(text, end) && EndsInRemark(text, from, start - 1))
            return start;
        return start > 1 && text[start - 2] is '\r' ? start - 2 : start - 1;
    }

    private static int BlanksBefore(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return at;
    }

    private static bool IsEndOfLine(string text, int at) => text.AsSpan(at).TrimStart(" \t") is [] or ['\r' or '\n', ..];

    private static bool EndsInRemark(string text, int from, int lineEnd)
    {
        for (var at = from; at < lineEnd; at = Next(text, at))
        {
            if (text[at] is '/' && text[at + 1] is '/' && Next(text, at) + 1 >= lineEnd)
                return true;
        }
        return false;
    }

    private static int Next(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] is not '/')
            return at + 1;
        var end = text[at + 1] is '*' ? text.IndexOf("*/", at + 2, StringComparison.Ordinal) + 2 : EndOfLine(text, at);
        return end <= at + 1 ? text.Length : end;
    }

    private static int EndOfLine(string text, int at)
    {
        var end = text.IndexOfAny(['\r', '\n'], at);
        return end < 0 ? text.Length : end;
    }
}
