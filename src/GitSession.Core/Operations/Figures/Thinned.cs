using System.Collections.Immutable;
using System.Globalization;
using GitSession.Framework.Statistics;

namespace GitSession.Operations.Figures;

/// <summary>
/// The values of a series as so many points as a picture has room for: each value, else the median of each day, else that of as many days
/// together as it takes. Days are those of UTC, so that a chart is the same wherever it is drawn.
/// </summary>
public static class Thinned
{
    private static readonly string[] Labels = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <returns>In the order of time; no two have the same label.</returns>
    public static ImmutableArray<(string Label, double Value)> Of(Series series, int most)
    {
        var times = series.Points.Select(point => point.At.UtcTicks).Distinct().Count();
        var form = Array.Find(Labels, form => series.Points.Select(point => Label(point, form)).Distinct(StringComparer.Ordinal).Count() == times);
        if (times <= most && form is not null)
            return By(series, point => Label(point, form));
        var first = Day(series.Points[0]);
        var together = ((Day(series.Last) - first) / most) + 1;
        return By(series, point => DateTime.MinValue.AddDays(first + ((Day(point) - first) / together * together)).ToString(Labels[0], CultureInfo.InvariantCulture));
    }

    private static string Label(MetricPoint point, string form) => point.At.UtcDateTime.ToString(form, CultureInfo.InvariantCulture);

    private static long Day(MetricPoint point) => point.At.UtcTicks / TimeSpan.TicksPerDay;

    private static ImmutableArray<(string, double)> By(Series series, Func<MetricPoint, string> label) =>
        [.. series.Points.GroupBy(label, StringComparer.Ordinal).Select(alike => (alike.Key, Spread.Of([.. alike.Select(point => point.Value)]).Median))];
}
