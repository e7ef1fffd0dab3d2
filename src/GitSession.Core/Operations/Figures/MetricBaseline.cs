namespace GitSession.Operations.Figures;

/// <summary>What a metric is held against.</summary>
/// <param name="Name">As the document spells it.</param>
/// <param name="Value">The median of the values then, or what a person said.</param>
/// <param name="Mad">Their median absolute deviation; null where a person said the value alone.</param>
/// <param name="At">When it was taken.</param>
/// <param name="Count">How many values it was taken of; null where a person said the value.</param>
public sealed record MetricBaseline(string Name, double Value, double? Mad = null, DateTimeOffset? At = null, int? Count = null);
