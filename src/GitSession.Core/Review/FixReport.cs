using System.Collections.Immutable;

namespace GitSession.Review;

/// <summary>What was mended in documents, and what is wrong there still.</summary>
/// <param name="Fixed">What was wrong, and is no more.</param>
public sealed record FixReport(ImmutableArray<DocumentFinding> Fixed, ImmutableArray<DocumentFinding> Left);
