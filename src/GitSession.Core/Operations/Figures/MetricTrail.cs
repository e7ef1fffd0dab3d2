using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Operations.Figures;

/// <summary>What a file of metrics holds: the values in the order in which they were said, and what cannot be read.</summary>
public sealed record MetricTrail(ImmutableArray<MetricPoint> Points, ImmutableArray<DamagedDocument> Damaged);
