namespace GitSession.Review;

/// <summary>Something wrong in a document of ours.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Rule">What of ours it stands against: `suggestion-two-decisions`.</param>
public sealed record DocumentFinding(string File, int Line, Severity Severity, string Rule, string Message);
