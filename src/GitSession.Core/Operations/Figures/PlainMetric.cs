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
        if (!Take(ref line, "- { at: ") || Text(ref line) is not { } at || !Take(ref line, ", name: ") || Text(ref line) is not { Length: <= MetricName.MaxLength } name
            || !Take(ref line, ", value: ") || Text(ref line) is not { } value)
            return null;
        var unit = Take(ref line, ", unit: ") ? Text(ref line) : null;
        MetricCategory? category = null;
        if (Take(ref line, ", category: ") && (category = Category(Text(ref line))) is null)
            return null;
        return line is " }" && MetricNumber.Parse(value) is { } number
            && DateTimeOffset.TryParseExact(at, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? new MetricPoint(time, name, number, unit, category)
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
    private static string? Text(ref ReadOnlySpan<char> line)
    {
        var isQuoted = line is ['"', ..];
        var from = isQuoted ? 1 : 0;
        var length = line[from..].IndexOfAny(isQuoted ? "\"\\" : ",}");
        if (!isQuoted && length > 0 && line[length] == '}')
            length--;
        if (length <= 0 || (isQuoted && line[from + length] is not '"') || !IsPlain(line.Slice(from, length), isQuoted))
            return null;
        var text = line.Slice(from, length).ToString();
        line = line[(from + length + from)..];
        return text;
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

    private static MetricCategory? Category(string? word) => word switch
    {
        "performance" => MetricCategory.Performance,
        "cost" => MetricCategory.Cost,
        "security" => MetricCategory.Security,
        "capacity" => MetricCategory.Capacity,
        _ => null,
    };
}
