using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Figures;

/// <summary>All metrics of a project: values of all files together, targets and baseline.</summary>
/// <param name="Metrics">By category, then by name; those of no category last.</param>
/// <param name="Damaged">What cannot be read; the rest is there all the same.</param>
public sealed record MetricBook(ImmutableArray<Metric> Metrics, ImmutableArray<DamagedDocument> Damaged)
{
    public static MetricBook Of(IEnumerable<MetricPoint> points, IReadOnlyCollection<MetricTarget> targets, IReadOnlyCollection<MetricBaseline> baselines, ImmutableArray<DamagedDocument> damaged)
    {
        var series = Series.Of(points).ToDictionary(one => MetricName.Key(one.Name), StringComparer.Ordinal);
        var wanted = targets.ToDictionary(target => MetricName.Key(target.Name), StringComparer.Ordinal);
        var held = baselines.ToDictionary(baseline => MetricName.Key(baseline.Name), StringComparer.Ordinal);
        var metrics = series.Keys.Union(wanted.Keys, StringComparer.Ordinal).Select(key =>
        {
            var (values, target) = (series.GetValueOrDefault(key), wanted.GetValueOrDefault(key));
            return new Metric(values?.Name ?? target?.Name ?? key, values, target, held.GetValueOrDefault(key));
        });
        return new MetricBook([.. metrics.OrderBy(metric => metric.Category ?? (MetricCategory)int.MaxValue).ThenBy(metric => metric.Key, StringComparer.Ordinal)], damaged);
    }

    public Metric? Find(string name) => Metrics.FirstOrDefault(metric => metric.Key == MetricName.Key(name));

    /// <exception cref="Refusal">There is no such metric, or nothing is known of it but its target.</exception>
    public Metric WithValues(string name) => Find(name) is { Series: not null } metric
        ? metric
        : throw new Refusal(RefusalReason.UnknownMetric, name, [.. Metrics.Where(known => known.Series is not null).Select(known => known.Name)]);
}
