using System.Globalization;
using System.Text;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>
/// Text from a repository as an agent gets it: each line marked as quoted, so that nothing in it can end the quotation, and without
/// what poses as something else to a model or to a terminal: control characters, invisible ones, tags, fences.
/// </summary>
internal static class QuotedText
{
    public const string Mark = "> ";

    /// <summary>The text on one line, with nothing in it but what can be seen.</summary>
    public static string Neutral(string text)
    {
        var result = new StringBuilder(text.Length);
        var line = SafeText.OneLine(text);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '<' && i + 1 < line.Length && (char.IsAsciiLetter(line[i + 1]) || line[i + 1] is '/' or '!' or '|' or '?'))
                result.Append('‹');
            else if (line[i] is '`' && IsFence(line, i))
                result.Append('\'');
            else
                result.Append(line[i]);
        }
        return Visible(result.ToString());
    }

    private static bool IsFence(string line, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && line[start - 1] is '`')
            start--;
        while (end < line.Length && line[end] is '`')
            end++;
        return end - start >= 3;
    }

    // What is not seen by a person is read by a model: format characters, tags of plane 14 among them, and private use.
    private static string Visible(string line)
    {
        if (!line.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return line;
        var seen = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes().Where(IsVisible))
            seen.Append(rune);
        return seen.ToString();
    }

    // Joiners and variation selectors belong to letters and emoji.
    private static bool IsVisible(Rune rune) =>
        rune.Value is 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control);
}
