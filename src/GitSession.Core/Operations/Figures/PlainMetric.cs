using System.Globalization;

namespace GitSession.Operations.Figures;

/// <summary>
/// Reads a value as this program writes it, many times as fast as a reader of YAML does. Whatever is written otherwise in the least is
/// not for it to read.
/// </summary>
internal static class PlainMetric
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:sszzz";

    public static MetricPoint? Read(ReadOnlySpan<char> line)
    {
        if (!Take(ref line, "- { at: ") || !Text(ref line, out var at) || !Take(ref line, ", name: ") || !Text(ref line, out var name) || name.Length > MetricName.MaxLength
            || !Take(ref line, ", value: ") || !Text(ref line, out var value))
            return null;
        ReadOnlySpan<char> unit = default;
        if (Take(ref line, ", unit: ") && !Text(ref line, out unit))
            return null;
        MetricCategory? category = null;
        if (Take(ref line, ", category: ") && (!Text(ref line, out var word) || (category = Category(word)) is null))
            return null;
        return line is " }" && MetricNumber.Parse(value) is { } number
            && DateTimeOffset.TryParseExact(at, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? new MetricPoint(time, name.ToString(), number, unit.IsEmpty ? null : unit.ToString(), category)
                : null;
    }

    private static bool Take(ref ReadOnlySpan<char> line, string expected)
    {
        if (!line.StartsWith(expected, StringComparison.Ordinal))
            return false;
        line = line[expected.Length..];
        return true;
    }

    // A scalar of plain ASCII that no reader of YAML could take for anything else; in quotation marks, one without an escape.
    private static bool Text(scoped ref ReadOnlySpan<char> line, out ReadOnlySpan<char> text)
    {
        text = default;
        var isQuoted = line is ['"', ..];
        var from = isQuoted ? 1 : 0;
        var length = line[from..].IndexOfAny(isQuoted ? "\"\\" : ",}");
        if (!isQuoted && length > 0 && line[length] == '}')
            length--;
        if (length <= 0 || (isQuoted && line[from + length] is not '"') || !IsPlain(line.Slice(from, length), isQuoted))
            return false;
        text = line.Slice(from, length);
        line = line[(from + length + from)..];
        return true;
    }

    private static bool IsPlain(ReadOnlySpan<char> text, bool isQuoted)
    {
        foreach (var c in text)
        {
            if (!(char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.' or ':' or '_' or ' ' || (isQuoted && c is '%' or '/' or ',')))
                return false;
        }
        return text[0] != ' ' && text[^1] != ' ' && (isQuoted || IsPlainScalar(text));
    }

    private static bool IsPlainScalar(ReadOnlySpan<char> text) =>
        text is not ("null" or "Null" or "NULL") && text[^1] != ':' && !text.Contains(": ", StringComparison.Ordinal)
        && (char.IsAsciiLetterOrDigit(text[0]) || (text is ['-', var second, ..] && char.IsAsciiDigit(second)));

    private static MetricCategory? Category(ReadOnlySpan<char> word) => word switch
    {
        "performance" => MetricCategory.Performance,
        "cost" => MetricCategory.Cost,
        "security" => MetricCategory.Security,
        "capacity" => MetricCategory.Capacity,
        _ => null,
    };
}
