using System.Globalization;
using System.Text;

namespace GitSession.Text;

/// <summary>A text as part of a file name: lower-case ASCII letters and digits, joined by hyphens.</summary>
public static class Slug
{
    public const int MaxLength = 40;

    /// <summary>The slug, or an empty text where nothing of it is left.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(MaxLength);
        foreach (var c in text.Select(PlainLetter.Of))
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
}
