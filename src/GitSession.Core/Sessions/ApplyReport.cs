using System.Collections.Immutable;
using GitSession.Rules.Suggestions;

namespace GitSession.Sessions;

/// <summary>What applying decisions did.</summary>
/// <param name="Findings">Decisions that were not heeded, and why.</param>
/// <param name="Commit">The commit's id; null where nothing was committed.</param>
/// <param name="Uncommitted">Why the rules were written and not committed; null where they were, or where nothing was written.</param>
public sealed record ApplyReport(
    SuggestionReview Review, ImmutableArray<AppliedSuggestion> Applied, ImmutableArray<SuggestionFinding> Findings, string? Commit, Uncommitted? Uncommitted);
