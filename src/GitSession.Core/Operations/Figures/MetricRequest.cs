namespace GitSession.Operations.Figures;

/// <summary>A value as it was typed.</summary>
/// <param name="At">Null where it is now.</param>
public sealed record MetricRequest(string Name, string Value, string? Unit = null, MetricCategory? Category = null, DateTimeOffset? At = null);
