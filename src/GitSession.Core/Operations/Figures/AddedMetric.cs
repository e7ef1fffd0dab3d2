using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Operations.Figures;

/// <summary>A value that was written down.</summary>
/// <param name="Metric">What is known of its metric now, that value among it.</param>
/// <param name="Path">The file.</param>
/// <param name="IsUncommitted">No session is live that would commit the file.</param>
/// <param name="IsAhead">Its time has not come yet.</param>
/// <param name="Damaged">What of the metrics cannot be read.</param>
public sealed record AddedMetric(MetricPoint Point, Metric Metric, string Path, bool IsUncommitted, bool IsAhead, ImmutableArray<DamagedDocument> Damaged)
{
    /// <summary>Whether that very value meets the target; null where there is none.</summary>
    public bool? IsMet => Metric.Target?.Range.IsMetBy(Point.Value);
}
