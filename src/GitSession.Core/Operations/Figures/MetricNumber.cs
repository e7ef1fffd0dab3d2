using System.Globalization;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Figures;

/// <summary>How a number is written, in documents and by people, in whatever country: a decimal point, an exponent, and never more than a double holds.</summary>
public static class MetricNumber
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The number, or null where it is none, or none that is finite.</summary>
    public static double? Parse(ReadOnlySpan<char> text) =>
        text is not [] && (char.IsAsciiDigit(text[^1]) || text[^1] == '.') && double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <exception cref="Refusal">It is no number.</exception>
    public static double Required(string typed) => Parse(typed) ?? throw new Refusal(RefusalReason.NotANumber, Phrase.Optional(typed) ?? "");

    /// <summary>The shortest text that is read as the same number.</summary>
    public static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A figure as a person reads it: to six digits.</summary>
    public static string Rounded(double number) => number.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>The number, or null where it is more than a double holds, or nothing at all: what no reader of ours may meet.</summary>
    public static double? Finite(double number) => double.IsFinite(number) ? number : null;

    /// <summary>The number of a key; null where the key is missing.</summary>
    /// <exception cref="DamagedDocument">It is none, or is written with a comma, which in a mapping on one line begins a key of its own.</exception>
    public static double? Read(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
            return null;
        return Parse(text) is { } number && !map.Keys.Any(other => other is not "" && other.All(char.IsAsciiDigit))
            ? number
            : throw map.Damaged(key, $"a finite number with a decimal point, such as 99.95, for {key}");
    }
}
