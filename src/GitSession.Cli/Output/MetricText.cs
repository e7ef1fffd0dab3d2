using System.Collections.Immutable;
using System.Globalization;
using GitSession.Operations.Figures;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>Metrics as a person reads them in a terminal.</summary>
internal static class MetricText
{
    private const int MostRows = 20;

    /// <summary>A figure to six digits, in whatever country.</summary>
    public static string Number(double number) => MetricNumber.Rounded(number);

    public static void WriteList(TextWriter output, ImmutableArray<Metric> metrics)
    {
        if (metrics is [])
            output.WriteLine("[no value of any metric was written down: git session metric add <name> <value>]");
        foreach (var category in metrics.GroupBy(metric => metric.Category))
        {
            output.WriteLine($"{category.Key?.ToString() ?? "Without a category"}:");
            var rows = category.Select(Row).ToList();
            var widths = Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => row[column].Length)).ToList();
            foreach (var row in rows)
                output.WriteLine("  " + string.Join("  ", row.Select((cell, column) => column < widths.Count ? cell.PadRight(widths[column]) : cell)).TrimEnd());
        }
    }

    /// <param name="around">Null where nothing was asked of what was before and after something.</param>
    public static void WriteOne(TextWriter output, Metric metric, BeforeAfter? around, char sign)
    {
        output.WriteLine(Headline(metric));
        if (metric.Series is not { } series)
            return;
        ChartText.Write(output, Thinned.Of(series, MostRows), sign);
        foreach (var line in MetricSentences.Of(metric, series))
            output.WriteLine(SafeText.OneLine(line));
        if (around is not null)
            output.WriteLine(MetricSentences.Line(around, metric));
    }

    /// <summary>What a metric is now, and what it has to be.</summary>
    public static string Headline(Metric metric) => SafeText.OneLine($"{metric.Name}: {Last(metric)}, {Standing(metric)}");

    /// <summary>What was written down, and whether that meets the target.</summary>
    public static string Line(AddedMetric added)
    {
        var value = $"{added.Metric.Name}: {WithUnit(added.Point.Value, added.Metric)}";
        return SafeText.OneLine(added.IsMet is { } met ? $"{value}, target {Target(added.Metric)} {(met ? "met" : "missed")}" : value);
    }

    /// <summary>What else is to be known of it.</summary>
    public static IEnumerable<string> Talk(AddedMetric added)
    {
        if (added.IsAhead)
            yield return $"warning: {Times.Text(added.Point.At)} has not come yet";
        if (added.IsUncommitted)
            yield return $"no session is open: {added.Path} is yours to commit";
        foreach (var damaged in added.Damaged)
            yield return $"warning: {Errors.Message(damaged)}";
    }

    public static string Line(MetricBaseline baseline) =>
        SafeText.OneLine($"{baseline.Name}: baseline {MetricNumber.Text(baseline.Value)}{(baseline.Mad is { } mad ? $" ± {Number(mad)}" : "")}{(baseline.Count is { } count ? $", of {Plural.Of(count, "value")}" : "")}");

    /// <summary>What of the metrics cannot be trusted as it stands.</summary>
    public static IEnumerable<string> Warnings(IEnumerable<Metric> metrics) =>
        from metric in metrics
        let units = metric.Series?.Units.ToList() ?? []
        let target = metric.Target?.Unit
        where units.Count > 1 || (target is not null && units is [var unit] && unit != target)
        select SafeText.OneLine($"warning: {metric.Name} was said in several units ({string.Join(", ", units.Append(target).OfType<string>().Distinct(StringComparer.Ordinal))}): its figures mix them");

    public static string Target(Metric metric) => metric.Target is { } target ? $"{target.Range}{(metric.Unit is { } unit ? " " + unit : "")}" : "-";

    private static string[] Row(Metric metric) =>
        [.. new[] { metric.Name, Last(metric), Target(metric), metric.IsMet switch { true => "met", false => "missed", null => "-" }, Deviation(metric.Deviation), Trend(metric.Trend) }.Select(SafeText.OneLine)];

    private static string Last(Metric metric) => metric.Last is { } last ? WithUnit(last.Value, metric) : "[no value]";

    private static string Standing(Metric metric) => metric.Target is null ? "no target" : $"target {Target(metric)} {metric.IsMet switch { true => "met", false => "missed", null => "not measured" }}";

    private static string WithUnit(double value, Metric metric) => MetricNumber.Text(value) + (metric.Unit is { } unit ? " " + unit : "");

    private static string Deviation(Deviation? deviation) => deviation switch
    {
        null => "-",
        { Times: not { } } => "outside",
        { Times: { } times } => $"{Signed(times)} MAD{(deviation.IsUnusual ? ", unusual" : "")}",
    };

    private static string Trend(Trend? trend) => trend switch
    {
        null => "-",
        { IsUncertain: true } => "no trend",
        _ => $"{Signed(trend.PerDay)} a day",
    };

    /// <summary>A figure to three digits, with its sign.</summary>
    public static string Signed(double number) => (number > 0 ? "+" : "") + number.ToString("G3", CultureInfo.InvariantCulture);
}
