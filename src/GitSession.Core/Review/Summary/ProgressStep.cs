namespace GitSession.Review.Summary;

/// <summary>A status that a branch changed.</summary>
/// <param name="Place">A phase, or a phase and what it delivers: `7/monitoring_setup`.</param>
/// <param name="From">Null where there was none.</param>
/// <param name="To">Null where there is none any more.</param>
public sealed record ProgressStep(string Place, string? From, string? To);
