using System.Globalization;
using System.Text;

namespace GitSession.Text;

/// <summary>A text as part of a file name: lower-case ASCII letters and digits, joined by hyphens.</summary>
public static class Slug
{
    public const int MaxLength = 40;

    // The plain letter of each from U+00C0 to U+017F: with InvariantGlobalization .NET takes no letter apart.
    private const char FirstAccented = '\u00C0';
    private const string Plain =
        "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The slug, or an empty text where nothing of it is left.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(MaxLength);
        foreach (var c in text.Select(Base))
        {
            if (slug.Length == MaxLength)
                break;
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug is [.., not '-'] && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c != '\'')
                slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }

    private static char Base(char c) => c - FirstAccented is >= 0 and var index && index < Plain.Length ? Plain[index] : c;
}
