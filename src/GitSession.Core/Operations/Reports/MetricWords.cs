using System.Globalization;
using GitSession.Operations.Figures;

namespace GitSession.Operations.Reports;

/// <summary>What a metric comes to, in words. What people wrote in it is not yet fit for a document.</summary>
internal static class MetricWords
{
    public static string Last(Metric metric) => metric.Last is { } last ? WithUnit(last.Value, metric) : "nothing was measured";

    public static string Target(Metric metric) => metric.Target is { } target ? $"{target.Range} {target.Unit ?? metric.Unit}".TrimEnd() : "no target";

    public static string WithUnit(double value, Metric metric) => $"{MetricNumber.Rounded(value)}{(metric.Unit is { } unit ? " " + unit : "")}";

    public static string Verdict(MeasuredMetric measured) => measured switch
    {
        { IsMixed: true } => "not known: several units",
        { Metric.Last: null } => "nothing was measured",
        { Metric.Target: null } => "no target",
        _ => measured.IsMet is true ? "met" : "missed",
    };

    /// <summary>`outside of` or so many deviations `from what it is held against`.</summary>
    public static string Far(Deviation deviation)
    {
        var from = deviation.IsOfDocument ? "the baseline" : $"the median of the {deviation.From.Count} values before";
        return $"{(deviation.Times is { } times ? $"{Signed(times)} MAD from" : "outside of")} {from}, {MetricNumber.Rounded(deviation.From.Median)} ± {MetricNumber.Rounded(deviation.From.Mad)}";
    }

    /// <summary>From when on the line through the values meets or misses the target.</summary>
    public static string From(Forecast forecast)
    {
        var (earliest, latest) = (Day(forecast.Earliest), forecast.Latest is { } known ? Day(known) : "some time that no calendar has");
        return $"from {Day(forecast.At)} on{(earliest == latest ? "" : $", between {earliest} and {latest}")}";
    }

    public static string Moved(BeforeAfter around) =>
        around is { Before: { } before, After: { } after, Change: { } change }
            ? $"the median went from {MetricNumber.Rounded(before.Median)} to {MetricNumber.Rounded(after.Median)} ({Signed(change)})"
            : "there is nothing to compare";

    public static string Signed(double number) => (number > 0 ? "+" : "") + number.ToString("G3", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
