namespace GitSession.Operations.Figures;

/// <summary>What a metric has to be.</summary>
/// <param name="Name">As the document spells it.</param>
/// <param name="Unit">Null where it was not said.</param>
/// <param name="Category">Null where it was not said.</param>
public sealed record MetricTarget(string Name, TargetRange Range, string? Unit = null, MetricCategory? Category = null);
