using System.Collections.Immutable;
using GitSession.Framework.Statistics;

namespace GitSession.Operations.Figures;

/// <summary>
/// The values of one metric in the order of their times, as instants, so that time zones and changes of the clock do not matter; those of
/// one instant in the order in which they were said.
/// </summary>
public sealed class Series
{
    private Series(string name, ImmutableArray<MetricPoint> points)
    {
        (Name, Points) = (name, points);
        Values = [.. points.Select(point => point.Value)];
    }

    /// <summary>As it was spelled last.</summary>
    public string Name { get; }

    public ImmutableArray<MetricPoint> Points { get; }

    public ImmutableArray<double> Values { get; }

    public MetricPoint Last => Points[^1];

    /// <summary>The unit that was said last; null where none ever was.</summary>
    public string? Unit => Points.LastOrDefault(point => point.Unit is not null)?.Unit;

    public MetricCategory? Category => Points.LastOrDefault(point => point.Category is not null)?.Category;

    /// <summary>The units that were said. Two branches may have said two, and then no figure of it means anything.</summary>
    public IEnumerable<string> Units => Points.Select(point => point.Unit).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The median and its deviation.</summary>
    public Spread Spread => Spread.Of(Values);

    /// <summary>One series for each metric among the values, by name.</summary>
    public static ImmutableArray<Series> Of(IEnumerable<MetricPoint> points) =>
    [
        .. points.GroupBy(point => MetricName.Key(point.Name), StringComparer.Ordinal).OrderBy(metric => metric.Key, StringComparer.Ordinal)
            .Select(metric => Ordered([.. metric])),
    ];

    /// <summary>The values from a time on; null where there are none.</summary>
    public Series? Since(DateTimeOffset time) => Points.Where(point => point.At >= time).ToImmutableArray() is { IsEmpty: false } kept ? new Series(Name, kept) : null;

    private static Series Ordered(ImmutableArray<MetricPoint> said) => new(said.MaxBy(point => point.At)?.Name ?? "", [.. said.OrderBy(point => point.At.UtcTicks)]);
}
