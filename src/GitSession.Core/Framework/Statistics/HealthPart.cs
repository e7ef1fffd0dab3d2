namespace GitSession.Framework.Statistics;

/// <summary>One part of the health score.</summary>
/// <param name="Value">From 0 to 1; null where there is no data, and then it does not count.</param>
public sealed record HealthPart(HealthPartName Name, double Weight, double? Value);
