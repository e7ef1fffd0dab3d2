namespace GitSession.Progress;

/// <summary>What came of the trailers of one commit.</summary>
/// <param name="Commit">Our commit behind it; null where none was made, because nothing changed or because a person's own change lies in the document.</param>
public sealed record CommittedProgress(ProgressReport Report, string? Commit);
