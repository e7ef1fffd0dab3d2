using GitSession.Rules.Classification;

namespace GitSession.Rules;

/// <summary>A rule that was added.</summary>
/// <param name="Found">The parameters that were found in its words.</param>
/// <param name="Superseded">The rule in whose place it came; null where it came in none's.</param>
public sealed record AddedRule(Rule Rule, InstructionParameters Found, RuleEdit? Superseded);
