using System.Globalization;
using System.Text;

namespace GitSession.Text;

/// <summary>What a quotation of plainly written YAML says.</summary>
internal static class PlainYamlQuotation
{
    /// <param name="text">Begins with the quotation mark.</param>
    /// <returns>What stands between the marks, and how long all of it is; null where it does not end on its line, or has an escape that is rare.</returns>
    public static (string Value, int Length)? Read(ReadOnlySpan<char> text) => text[0] is '"' ? Double(text) : Single(text);

    private static (string Value, int Length)? Single(ReadOnlySpan<char> text)
    {
        var value = new StringBuilder();
        for (var at = 1; at < text.Length && text[at] is not '\n'; at++)
        {
            if (text[at] is '\'' && text[(at + 1)..] is not ['\'', ..])
                return (value.ToString(), at + 1);
            value.Append(text[at]);
            // One that is meant is written twice.
            if (text[at] is '\'')
                at++;
        }
        return null;
    }

    private static (string Value, int Length)? Double(ReadOnlySpan<char> text)
    {
        var value = new StringBuilder();
        for (var at = 1; at < text.Length && text[at] is not '\n'; at++)
        {
            if (text[at] is '"')
                return (value.ToString(), at + 1);
            if (text[at] is not '\\')
                value.Append(text[at]);
            else if (Escaped(text[(at + 1)..]) is var (character, length))
                (at, _) = (at + length, value.Append(character));
            else
                return null;
        }
        return null;
    }

    private static (char Character, int Length)? Escaped(ReadOnlySpan<char> text) => text switch
    {
        ['n', ..] => ('\n', 1),
        ['t', ..] => ('\t', 1),
        ['r', ..] => ('\r', 1),
        ['"' or '\\' or '/', ..] => (text[0], 1),
        ['u', _, _, _, _, ..] when ushort.TryParse(text[1..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && !char.IsSurrogate((char)code) => ((char)code, 5),
        _ => null,
    };
}
