using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Rules;

/// <summary>How many rules there are, and how many of those in force are of which quadrant and persistence.</summary>
/// <param name="ByQuadrant">By the word as the rule has it, another framework's too; a rule without one is in none.</param>
public sealed record RuleCounts(
    int Active,
    int Inactive,
    ImmutableArray<(string Word, int Count)> ByQuadrant,
    ImmutableArray<(string Word, int Count)> ByPersistence)
{
    public bool IsEmpty => Active + Inactive is 0;

    public static RuleCounts Of(IReadOnlyCollection<Rule> rules)
    {
        var active = rules.Where(rule => rule.IsInForce).ToList();
        return new RuleCounts(active.Count, rules.Count - active.Count, Count<Quadrant>(active, "quadrant"), Count<Persistence>(active, "persistence"));
    }

    // Ours in their order, then those that are not ours.
    private static ImmutableArray<(string Word, int Count)> Count<T>(IEnumerable<Rule> rules, string key)
        where T : struct, Enum
    {
        var own = Enum.GetValues<T>().Select(RuleDocument.Word).ToList();
        return
        [
            .. rules.Select(rule => Word(rule.FrontMatter, key)).OfType<string>()
                .GroupBy(word => word, StringComparer.Ordinal)
                .OrderBy(group => own.IndexOf(group.Key) is var at and >= 0 ? at : own.Count).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Count())),
        ];
    }

    private static string? Word(YamlMap? map, string key)
    {
        try
        {
            return map?.Text(key) is { } text && SafeText.OneLine(text) is { Length: > 0 } word ? word.ToUpperInvariant() : null;
        }
        catch (DamagedDocument)
        {
            return null; // a fault of the rule, which names it
        }
    }
}
