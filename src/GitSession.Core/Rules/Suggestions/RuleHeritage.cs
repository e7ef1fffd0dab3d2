using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Rules.Suggestions;

/// <summary>What a rule takes over from those in whose place it comes: how they are enforced, which their words do not say.</summary>
internal static class RuleHeritage
{
    private const string Parameters = "parameters";

    /// <summary>Whether one rule can be enforced as all of these are: one may narrow what another means, as by its paths.</summary>
    public static bool IsOne(IEnumerable<Rule> rules) => Values(rules, Parameters).Length <= 1;

    /// <summary>The keys in their order; those on which the rules do not agree are left out.</summary>
    public static IEnumerable<(string Key, YamlNode Value)> Of(IReadOnlyCollection<Rule> rules)
    {
        foreach (var key in new[] { "temporal_scope", "verification_required" })
        {
            if (Values(rules, key) is [var value])
                yield return (key, value);
        }
        if (EnforcementOf(rules) is { } enforcement)
            yield return ("enforcement", YamlValue.Word(enforcement));
        if (Values(rules, Parameters) is [var parameters])
            yield return (Parameters, parameters);
    }

    // The firmest of those that enforce something; a rule without parameters has nothing to enforce.
    private static Enforcement? EnforcementOf(IEnumerable<Rule> rules) =>
        rules.Where(rule => Value(rule, Parameters) is not null && Value(rule, "enforcement") is not null).Select(rule => (Enforcement?)rule.Enforcement).Max();

    private static ImmutableArray<YamlNode> Values(IEnumerable<Rule> rules, string key) =>
        [.. rules.Select(rule => Value(rule, key)).OfType<YamlNode>().DistinctBy(value => YamlWriter.Flow(value), StringComparer.Ordinal)];

    private static YamlNode? Value(Rule rule, string key) =>
        rule.FrontMatter is { } front && front.Node.Find(key) is { } value && value is not (YamlScalarNode { Value: null or "" or "null" or "~" } or YamlMappingNode { Children.Count: 0 }) ? value : null;
}
