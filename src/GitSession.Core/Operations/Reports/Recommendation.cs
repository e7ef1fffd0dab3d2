namespace GitSession.Operations.Reports;

/// <summary>Something to be done, because something was missed. Its texts are plain and not yet fit for a document.</summary>
/// <param name="Key">What it is about; the same in every report that says it again.</param>
/// <param name="Words">What to do, on one line.</param>
/// <param name="Figure">Why: what was counted, measured or found.</param>
/// <param name="Path">The document that says more; null where there is none.</param>
public sealed record Recommendation(RecommendationKind Kind, string Key, string Words, string Figure, string? Path = null);
