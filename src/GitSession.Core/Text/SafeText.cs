using System.Globalization;
using System.Text;

namespace GitSession.Text;

/// <summary>Makes text from outside fit to stand in a document of ours.</summary>
public static class SafeText
{
    /// <summary>The text on one line: a line break, CRLF too, or a tab becomes a space, control characters are dropped, the ends are trimmed.</summary>
    public static string OneLine(string text)
    {
        if (IsPlain(text))
            return text.Trim();
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            Append(result, rune, " ");
        return result.ToString().Trim();
    }

    /// <summary>The text with its lines, ended by LF, and without control characters.</summary>
    public static string Lines(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            Append(result, rune, rune.Value == '\n' ? "\n" : " ");
        return result.ToString().Trim();
    }

    private static bool IsPlain(string text) => text.All(c => c is >= ' ' and <= '~');

    // An unpaired surrogate arrives here as U+FFFD, so that what is written can be read again.
    private static void Append(StringBuilder result, Rune rune, string gap)
    {
        if (rune.Value is '\n' or '\r' or '\t' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029)
            result.Append(gap);
        else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && !ReordersText(rune.Value))
            result.Append(rune.ToString());
    }

    // Bidirectional overrides let a line read differently from what it says (CVE-2021-42574).
    private static bool ReordersText(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}
