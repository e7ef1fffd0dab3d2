using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>What a session has to say about the rules.</summary>
/// <param name="Suggested">What it suggests to change in them.</param>
/// <param name="Changed">The rules that were added, changed or taken out since it began, by path.</param>
/// <param name="Violated">What was violated and no person had approved, the most often violated first.</param>
public sealed record RuleWork(ImmutableArray<StandingSuggestion> Suggested, ImmutableArray<string> Changed, ImmutableArray<ViolatedRule> Violated)
{
    public static RuleWork None { get; } = new([], [], []);

    /// <summary>The suggestions that no person has decided about.</summary>
    public IEnumerable<StandingSuggestion> Open => Suggested.Where(suggestion => suggestion.IsOpen);

    /// <param name="changed">Paths that are otherwise than when the session began.</param>
    public static RuleWork Of(string session, SuggestionReview suggestions, RuleBook rules, AuditTrail trail, IEnumerable<string> changed) => new(
        [.. suggestions.Documents.Where(document => document.Session == session).SelectMany(document => document.Suggestions)],
        [
            .. changed.Where(path => Paths.IsBelow(path, Paths.Rules) && Paths.IsEntry(path)).Concat(rules.Rules.Where(rule => rule.ProducedBy == session).Select(rule => rule.Path))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ],
        [
            .. trail.Lines.Where(line => line.IsViolation).GroupBy(line => line.Reason ?? line.Service, StringComparer.Ordinal).Select(alike => new ViolatedRule(alike.Key, alike.Count()))
                .OrderByDescending(violated => violated.Times).ThenBy(violated => violated.Reason, StringComparer.Ordinal),
        ]);
}
