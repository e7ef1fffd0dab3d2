namespace GitSession.Operations.Figures;

/// <summary>What a metric was at one moment.</summary>
/// <param name="Unit">Null where it was not said.</param>
/// <param name="Category">Null where it was not said.</param>
/// <param name="Session">The session in which it was written down; null where it was in none.</param>
public sealed record MetricPoint(DateTimeOffset At, string Name, double Value, string? Unit = null, MetricCategory? Category = null, string? Session = null);
