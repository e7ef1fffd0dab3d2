using System.Collections.Immutable;
using System.Globalization;
using GitSession.Framework.Statistics;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.Text;
using static GitSession.Framework.Suggestions.SuggestionWording;

namespace GitSession.Framework.Suggestions;

/// <summary>Pairs of rules that have most of their words in common, or that are violated together.</summary>
public static class Consolidations
{
    public static IEnumerable<Suggestion> In(SuggestionSource source)
    {
        var words = source.InForce.Select(rule => CommonWords.Of(rule.Text)).ToList();
        var rules = source.InForce;
        var pairs =
            from first in Enumerable.Range(0, rules.Length)
            from second in Enumerable.Range(first + 1, rules.Length - first - 1)
            let overlap = CommonWords.Overlap(words[first], words[second])
            let together = source.PairOf(rules[first], rules[second])
            where overlap >= source.Settings.Overlap || together?.Occurrences >= source.Settings.Occurrences
            orderby together?.Occurrences ?? 0 descending, overlap descending
            select Of(source, rules[first], rules[second], overlap, together);
        return pairs;
    }

    private static Suggestion Of(SuggestionSource source, Rule first, Rule second, double overlap, ViolationPattern? together)
    {
        var (one, other) = (source.KindOf(first), source.KindOf(second));
        var alike = string.Create(CultureInfo.InvariantCulture, $"have {overlap * 100:0} % of their words in common");
        return new Suggestion
        {
            Key = Suggestion.KeyOf(SuggestionCategory.Consolidation, $"{first.Id}\n{second.Id}"),
            Category = SuggestionCategory.Consolidation,
            Title = $"One rule for {Foreign(first.Id)} and {Foreign(second.Id)}",
            Pattern = $"Rules {Foreign(first.Id)} and {Foreign(second.Id)} {alike}{(together is null ? "" : $" and were violated together {Often(together.Occurrences)}")}",
            Text = "Say both in one rule, which takes the place of the two",
            Evidence = together is null ? Made(source, first, second) : EvidenceOf(together),
            ProposedRule = $"{SafeText.Lines(first.Text)}\n\n{SafeText.Lines(second.Text)}",
            Quadrant = one.Quadrant,
            Persistence = Firmer(one.Persistence, other.Persistence),
            Rules = [first.Id, second.Id],
            Occurrences = together?.Occurrences ?? 0,
        };
    }

    private static Persistence Firmer(Persistence one, Persistence other) => one is Persistence.High || other is Persistence.High ? Persistence.High : one;

    private static ImmutableArray<SuggestionEvidence> Made(SuggestionSource source, params ImmutableArray<Rule> rules) =>
    [
        .. rules.Where(rule => rule.CreatedAt is not null).Select(rule => new SuggestionEvidence(rule.CreatedAt ?? DateTimeOffset.UnixEpoch, $"rule {Foreign(rule.Id)} was made")),
        .. rules.SelectMany(rule => EvidenceOf(source.PatternOf(rule))).OrderBy(one => one.At),
    ];
}
