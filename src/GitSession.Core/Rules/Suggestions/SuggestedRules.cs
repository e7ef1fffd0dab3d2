using System.Collections.Immutable;

namespace GitSession.Rules.Suggestions;

/// <summary>The suggestions of one session as their document has them now.</summary>
/// <param name="Session">The session that they come from.</param>
public sealed record SuggestedRules(string Path, string Session, DateTimeOffset? GeneratedAt, ImmutableArray<StandingSuggestion> Suggestions);
