using GitSession.Rules.Suggestions;

namespace GitSession.Sessions;

/// <summary>A suggestion that became part of the rules.</summary>
/// <param name="Rule">The path of the rule that says it.</param>
public sealed record AppliedSuggestion(StandingSuggestion Suggestion, string Rule, Provenance By);
