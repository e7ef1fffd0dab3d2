using System.Collections.Immutable;

namespace GitSession.Cli.Output;

/// <summary>Numbers as bars in a terminal, a row each.</summary>
internal static class ChartText
{
    private const int Width = 40;

    /// <summary>The sign of a bar: a block, or plain ASCII where the locale says that the terminal shows no other (locale(7)).</summary>
    public static char Sign(Surroundings around) =>
        (around.Variable("LC_ALL") ?? around.Variable("LC_CTYPE") ?? around.Variable("LANG")) is { } locale
        && !locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase) && !locale.Contains("utf8", StringComparison.OrdinalIgnoreCase)
            ? '#'
            : '█';

    public static void Write(TextWriter output, ImmutableArray<(string Label, double Value)> rows, char sign)
    {
        var start = Start(rows);
        var end = Math.Max(rows.Max(row => row.Value), start);
        var (labels, numbers) = (rows.Max(row => row.Label.Length), rows.Max(row => MetricText.Number(row.Value).Length));
        foreach (var (label, value) in rows)
            output.WriteLine($"  {label.PadRight(labels)}  {MetricText.Number(value).PadLeft(numbers)}  {new string(sign, Length(value, start, end))}".TrimEnd());
        if (start != 0)
            output.WriteLine($"  (the bars begin at {MetricText.Number(start)})");
    }

    // From 0, so that a bar twice as long is twice as much; where they all lie close together far from 0, from the least, and it is said.
    private static double Start(ImmutableArray<(string Label, double Value)> rows)
    {
        var (low, high) = (rows.Min(row => row.Value), rows.Max(row => row.Value));
        return low >= 0 && (low / 2 < high / 4 || low.Equals(high)) ? 0 : low;
    }

    // By halves, because between what is hugely negative and hugely positive lies more than a double holds.
    private static int Length(double value, double start, double end) =>
        end > start ? (int)Math.Round(Width * (((value / 2) - (start / 2)) / ((end / 2) - (start / 2))), MidpointRounding.AwayFromZero) : 0;
}
