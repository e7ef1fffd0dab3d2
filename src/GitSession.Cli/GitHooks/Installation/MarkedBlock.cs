namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// Lines of ours in a file of somebody else's, between two remarks. Whatever is done to the rest, taking them out leaves the rest,
/// and a file that had nothing else done to it is byte for byte what it was.
/// </summary>
internal static class MarkedBlock
{
    private const string Begin = "# git-session: begin";
    private const string End = "# git-session: end\n";
    private const string Whole = " (this file is git-session's)";
    private const string WithGap = " (and the line end before this)";

    /// <summary>A file that is nothing but the block, after a first line such as an interpreter's.</summary>
    public static string File(string lines) => $"{Begin}{Whole}\n{lines}{End}";

    /// <summary>The text with the block at a place that is the beginning of a line.</summary>
    public static string Insert(string text, int at, string lines) => text.Insert(at, $"{Begin}\n{lines}{End}");

    /// <summary>The text with the block behind it.</summary>
    public static string Append(string text, string lines) =>
        text is "" || text.EndsWith('\n') ? Insert(text, text.Length, lines) : $"{text}\n{Begin}{WithGap}\n{lines}{End}";

    public static bool IsIn(string text) => Find(text) is not null;

    /// <summary>The text without the block; null where that is no file any more.</summary>
    public static string? Remove(string text)
    {
        if (Find(text) is not var (from, to))
            return text;
        var mark = text[from..text.IndexOf('\n', from)];
        var rest = text.Remove(from, to - from);
        if (mark.EndsWith(WithGap, StringComparison.Ordinal) && from > 0)
            rest = rest.Remove(from - 1, 1);
        return rest is "" && mark.EndsWith(Whole, StringComparison.Ordinal) ? null : rest;
    }

    private static (int From, int To)? Find(string text)
    {
        var from = text.StartsWith(Begin, StringComparison.Ordinal) ? 0 : text.IndexOf("\n" + Begin, StringComparison.Ordinal) + 1;
        if (from is 0 && !text.StartsWith(Begin, StringComparison.Ordinal))
            return null;
        var end = text.IndexOf(End, from, StringComparison.Ordinal);
        return end < 0 ? null : (from, end + End.Length);
    }
}
