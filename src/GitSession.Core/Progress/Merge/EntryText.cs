using GitSession.Text;

namespace GitSession.Progress.Merge;

/// <summary>A piece of one document as it has to stand in another: with that one's line ends, and as far in as its place there is.</summary>
internal static class EntryText
{
    public static string Of(string from, TextSpan piece, int at, string to, int place)
    {
        var (old, wanted) = ("\n" + Indentation(from, at), "\n" + Indentation(to, place));
        return piece.In(from).ReplaceLineEndings("\n").Replace(old, wanted, StringComparison.Ordinal).Replace("\n", NewLine(to), StringComparison.Ordinal);
    }

    public static string NewLine(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>The blanks that the line of a place begins with.</summary>
    public static string Indentation(string text, int at)
    {
        var start = LineStart(text, at);
        var length = text.AsSpan(start, at - start).IndexOfAnyExcept(' ', '\t');
        return text.Substring(start, length < 0 ? at - start : length);
    }

    public static int LineStart(string text, int at) => at is 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    public static int NextLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;
}
