using System.Collections.Immutable;
using System.Globalization;

namespace GitSession.Operations.Figures;

/// <summary>
/// A metric as a chart of Mermaid (mermaid.js.org/syntax/xyChart.html) in a fenced block, for a document in Markdown. Its names come from
/// people: of them only letters, digits and what means nothing to Mermaid, Markdown or HTML is let through.
/// </summary>
public static class MermaidChart
{
    private const int MostPoints = 60;

    /// <summary>An empty text where there are no values.</summary>
    public static string Of(Metric metric)
    {
        if (metric.Series is not { } series)
            return "";
        var points = Thinned.Of(series, MostPoints);
        var bounds = metric.Target?.Range.Bounds.ToImmutableArray() ?? [];
        var (low, high) = Range([.. points.Select(point => point.Value), .. bounds]);
        var unit = metric.Unit is { } said ? Inert(said) : "";
        string[] lines =
        [
            "```mermaid",
            "xychart-beta",
            $"    title \"{Inert(metric.Name)}\"",
            $"    x-axis [{string.Join(", ", points.Select(point => $"\"{point.Label}\""))}]",
            $"    y-axis \"{(unit is "" ? "value" : unit)}\" {Number(low)} --> {Number(high)}",
            // A line of one point is not seen.
            $"    {(points.Length == 1 ? "bar" : "line")} [{string.Join(", ", points.Select(point => Number(point.Value)))}]",
            .. bounds.Select(bound => $"    line [{string.Join(", ", Enumerable.Repeat(Number(bound), points.Length))}]"),
            "```",
        ];
        return string.Join('\n', lines) + "\n";
    }

    // An axis without a length divides by zero.
    private static (double Low, double High) Range(ImmutableArray<double> values) => (values.Min(), values.Max()) switch
    {
        var (low, high) when low < high => (low, high),
        (0, _) => (-1, 1),
        var (low, _) => (Math.Max(low - (Math.Abs(low) / 10), double.MinValue), Math.Min(low + (Math.Abs(low) / 10), double.MaxValue)),
    };

    // Mermaid knows no exponents.
    private static string Number(double value) => value.ToString(Math.Abs(value) < 1 ? "0.##############################" : "0.######", CultureInfo.InvariantCulture);

    private static string Inert(string text)
    {
        var known = string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '/' or '+' or '°' or '%'));
        // Two of them begin a comment or a directive.
        var inert = string.Concat(known.Where((c, index) => c != '%' || index == 0 || known[index - 1] != '%')).Trim();
        return inert is "" ? "metric" : inert;
    }
}
