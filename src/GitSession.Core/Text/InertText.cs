using System.Text.RegularExpressions;

namespace GitSession.Text;

/// <summary>Texts from outside as they may stand in a Markdown document of ours: on one line, and nothing that begins or ends a structure of it.</summary>
public static partial class InertText
{
    private const int LongestPart = 200;

    // What CommonMark and its tables give a meaning within a line; an underscore within a word has none.
    private const string Marks = @"\`*[]|";

    public static string Line(string text) => Prose.Block(Secrets.Redact(SafeText.OneLine(text)));

    /// <summary>
    /// A text in the middle of a line, in a cell of a table or in the words of a link: nothing in it is markup, and it is no longer than a
    /// reader has patience for.
    /// </summary>
    public static string Part(string text) => Marked(Bounded(text));

    /// <summary>
    /// The same where a host of repositories shows it: what it would make a mention, a reference or a link of stands in a code span, the
    /// one place where none of them looks; a backslash or an entity is gone before they do.
    /// </summary>
    public static string Unlinked(string text)
    {
        var line = Bounded(text);
        var (parts, end) = (new List<string>(), 0);
        foreach (Match link in Link().Matches(line))
        {
            parts.AddRange([Marked(Plain(line[end..link.Index])), $"`{link.Value}`"]);
            end = link.Index + link.Length;
        }
        return string.Concat(parts) + Marked(Plain(line[end..]));
    }

    private static string Bounded(string text)
    {
        var line = Secrets.Redact(SafeText.OneLine(text));
        return line.Length <= LongestPart ? line : SafeText.OneLine(line[..(LongestPart - 1)]) + "…";
    }

    private static string Marked(string line) =>
        string.Concat(line.Select((c, at) => c is '<' ? Less(line.AsSpan(at + 1)) : Marks.Contains(c, StringComparison.Ordinal) ? $@"\{c}" : c.ToString()));

    // An entity would become what it stands for: an @ or a # again.
    private static string Plain(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal);

    // A name behind an @ (an address of mail too), a number behind a # or GH-, with a repository before it or not, and an address of the web.
    [GeneratedRegex(@"[\w.+/-]*@[\w][\w./-]*|[\w./-]*#\d+|\bGH-\d+|(\b[A-Za-z][A-Za-z0-9+.-]*://|\bwww\.)[\w./?#&=%~:@,;+-]*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();

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
