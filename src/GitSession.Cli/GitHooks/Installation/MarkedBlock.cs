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

    /// <summary>Whether it is there, and as often as it should be: a copied text may have it twice.</summary>
    public static bool IsInOnce(string text) => Find(text) is var (from, to) && !IsIn(text.Remove(from, to - from));

    /// <summary>The text without the block, however often it is there; null where that is no file any more.</summary>
    public static string? Remove(string text)
    {
        var isWhole = false;
        while (Find(text) is var (from, to))
        {
            var mark = text[from..text.IndexOf('\n', from)];
            isWhole |= mark.EndsWith(Whole, StringComparison.Ordinal);
            // The line end before the block goes with it only while nobody wrote behind it, who needs it by now.
            var gap = mark.EndsWith(WithGap, StringComparison.Ordinal) && from > 0 && to == text.Length ? 1 : 0;
            text = text.Remove(from - gap, to - from + gap);
        }
        return text is "" && isWhole ? null : text;
    }

    private static (int From, int To)? Find(string text)
    {
        var top = text.StartsWith(ExactText.ByteOrderMark, StringComparison.Ordinal) ? ExactText.ByteOrderMark.Length : 0;
        var first = string.CompareOrdinal(text, top, Begin, 0, Begin.Length) is 0 ? top : text.IndexOf("\n" + Begin, StringComparison.Ordinal) + 1;
        if (first is 0 && !text.StartsWith(Begin, StringComparison.Ordinal))
            return null;
        var end = text.IndexOf(End, first, StringComparison.Ordinal);
        if (end < 0)
            return null;
        // One that lost its end is nobody's, also where another follows.
        var last = text.LastIndexOf("\n" + Begin, end, end - first + 1, StringComparison.Ordinal) + 1;
        return (Math.Max(first, last), end + End.Length);
    }
}
