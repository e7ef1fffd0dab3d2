namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// Lines of ours in a file of somebody else's, between two remarks. Whatever is done to the rest, taking them out leaves the rest,
/// and a file that had nothing else done to it is byte for byte what it was.
/// </summary>
internal sealed class MarkedBlock
{
    private const string WithGap = " (and the line end before this)";
    private const string WithNothing = " (this file was empty)";

    // As it stands in a text of bytes, and in one of characters.
    private static readonly string[] ByteOrderMarks = [ExactText.ByteOrderMark, "\uFEFF"];

    private MarkedBlock()
    {
    }

    /// <summary>Between remarks of shell scripts, of git's configuration and of YAML.</summary>
    public static MarkedBlock Hash { get; } = new() { Begin = "# git-session: begin", End = "# git-session: end", Whole = " (this file is git-session's)" };

    /// <summary>The same for what tells git how to merge, which has a place of its own in git's configuration.</summary>
    public static MarkedBlock MergeDriver { get; } = new() { Begin = "# git-session merge driver: begin", End = "# git-session merge driver: end" };

    /// <summary>Between comments of Markdown, in the instructions of agents.</summary>
    public static MarkedBlock Markdown { get; } = new() { Begin = "<!-- git-session:begin agent", End = "<!-- git-session:end agent -->", Close = " -->" };

    private string Begin { get; init; } = "";

    private string End { get; init; } = "";

    /// <summary>What ends the remark that the block begins with.</summary>
    private string Close { get; init; } = "";

    /// <summary>What that remark says where the file came with the block; nothing where that is so unless it says something else.</summary>
    private string Whole { get; init; } = "";

    /// <summary>What ends the lines of ours.</summary>
    private string LineEnd { get; init; } = "\n";

    /// <summary>The same with the line ends of a text.</summary>
    public MarkedBlock LikeThoseOf(string text) => new()
    {
        Begin = Begin,
        End = End,
        Close = Close,
        Whole = Whole,
        LineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n",
    };

    /// <summary>A file that is nothing but the block, after a first line such as an interpreter's.</summary>
    public string File(string lines) => Block(Whole, lines);

    /// <summary>The text with the block at a place that is the beginning of a line.</summary>
    public string Insert(string text, int at, string lines) => text.Insert(at, Block("", lines));

    /// <summary>The text with the block behind it.</summary>
    public string Append(string text, string lines) => text switch
    {
        "" => Block(Whole is "" ? WithNothing : "", lines),
        [.., '\n'] => text + Block("", lines),
        _ => text + LineEnd + Block(WithGap, lines),
    };

    public bool IsIn(string text) => Find(text) is not null;

    /// <summary>Whether it is there, and as often as it should be: a copied text may have it twice.</summary>
    public bool IsInOnce(string text) => Find(text) is var (from, to) && !IsIn(text.Remove(from, to - from));

    /// <summary>The text without the block, however often it is there; null where that is no file any more.</summary>
    public string? Remove(string text)
    {
        var isWhole = false;
        while (Find(text) is var (from, to))
        {
            var said = text[(from + Begin.Length)..to].Split('\n')[0].TrimEnd('\r');
            isWhole |= said == Whole + Close;
            // The line end before the block goes with it only while nobody wrote behind it, who needs it by now.
            var gap = said == WithGap + Close && to == text.Length ? LineEndBefore(text, from) : 0;
            text = text.Remove(from - gap, to - from + gap);
        }
        return text is "" && isWhole ? null : text;
    }

    private string Block(string said, string lines) =>
        $"{Begin}{said}{Close}\n{lines}{End}\n".Replace("\n", LineEnd, StringComparison.Ordinal);

    private static int LineEndBefore(string text, int at) => at > 1 && text[at - 2] is '\r' ? 2 : Math.Min(at, 1);

    private (int From, int To)? Find(string text)
    {
        var top = ByteOrderMarks.Where(mark => text.StartsWith(mark, StringComparison.Ordinal)).Select(mark => mark.Length).FirstOrDefault();
        var first = string.CompareOrdinal(text, top, Begin, 0, Begin.Length) is 0 ? top : text.IndexOf("\n" + Begin, StringComparison.Ordinal) + 1;
        if (first is 0 && !text.StartsWith(Begin, StringComparison.Ordinal))
            return null;
        var end = text.IndexOf(End, first, StringComparison.Ordinal);
        if (end < 0)
            return null;
        // One that lost its end is nobody's, also where another follows.
        var last = text.LastIndexOf("\n" + Begin, end, end - first + 1, StringComparison.Ordinal) + 1;
        return (Math.Max(first, last), AfterLine(text, end + End.Length));
    }

    // An editor may have taken the last line end of the file.
    private static int AfterLine(string text, int at)
    {
        var rest = text.AsSpan(at);
        return at + (rest is ['\r', '\n', ..] ? 2 : rest is ['\n', ..] ? 1 : 0);
    }
}
