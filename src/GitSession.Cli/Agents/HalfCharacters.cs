using System.Globalization;
using System.Text;

namespace GitSession.Cli.Agents;

/// <summary>
/// Makes the replacement character of an escape in JSON that is half a character: a host that cuts a text within an emoji sends one,
/// and System.Text.Json refuses the whole string for it.
/// </summary>
internal static class HalfCharacters
{
    private const int Length = 6;

    public static string Replace(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return json;
        var (text, copied) = (new StringBuilder(json.Length), 0);
        for (var at = json.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < json.Length; at = json.IndexOf('\\', at))
        {
            var width = Width(json, at);
            if (width is Length && IsSurrogate(json, at))
            {
                text.Append(json, copied, at - copied).Append("\\ufffd");
                copied = at + Length;
            }
            at += width;
            if (at >= json.Length)
                break;
        }
        return text.Append(json, copied, json.Length - copied).ToString();
    }

    // An escape of two characters, or of six; two of six that are a whole character together are one.
    private static int Width(string json, int at) =>
        Code(json, at) is not { } code ? 2
        : char.IsHighSurrogate(code) && Code(json, at + Length) is { } next && char.IsLowSurrogate(next) ? 2 * Length
        : Length;

    private static bool IsSurrogate(string json, int at) => Code(json, at) is { } code && char.IsSurrogate(code);

    private static char? Code(string json, int at) =>
        at + Length <= json.Length && json[at] is '\\' && json[at + 1] is 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
