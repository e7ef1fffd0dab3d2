using GitSession.Operations.Figures;

namespace GitSession.Operations.Reports;

/// <summary>A metric as a report tells of it.</summary>
/// <param name="Around">What it was before the session and in it; null where it has no values.</param>
/// <param name="Added">How many values were written down in the session.</param>
public sealed record MeasuredMetric(Metric Metric, BeforeAfter? Around, int Added)
{
    /// <summary>Values or target are of several units, so that no figure of it means anything.</summary>
    public bool IsMixed => (Metric.Series?.Units ?? []).Append(Metric.Target?.Unit).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>Null where there is no target or no value, or they cannot be held against each other.</summary>
    public bool? IsMet => IsMixed ? null : Metric.IsMet;

    /// <summary>Whether the session made it better; null where that cannot be known.</summary>
    public bool? IsBetter => IsMixed ? null : Around?.IsBetter(Metric.Target?.Range);

    public static MeasuredMetric Of(Metric metric, string session, DateTimeOffset startedAt) => new(
        metric,
        metric.Series is { } series ? BeforeAfter.Of(series, startedAt) : null,
        metric.Series?.Points.Count(point => point.Session == session) ?? 0);
}
