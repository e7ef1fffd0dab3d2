using GitSession.Framework.Statistics;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.Text;
using static GitSession.Framework.Suggestions.SuggestionWording;

namespace GitSession.Framework.Suggestions;

/// <summary>Rules whose stored quadrant differs from what a person said of it, or, where nobody did, from what their text is classified as.</summary>
internal static class QuadrantAdjustments
{
    public static IEnumerable<Suggestion> In(SuggestionSource source) =>
        source.InForce.Where(rule => rule.Quadrant is not null).Select(rule => Of(source, rule)).OfType<Suggestion>();

    private static Suggestion? Of(SuggestionSource source, Rule rule)
    {
        var said = SaidOf(source, rule);
        var quadrant = said?.Quadrant ?? source.Classify(rule.Text).Quadrant;
        if (quadrant == rule.Quadrant)
            return null;
        var who = said is { Pattern: var pattern } ? $"a person said {Word(quadrant)} {Often(pattern.Occurrences)}" : $"its text is classified as {Word(quadrant)}";
        return new Suggestion
        {
            Key = Suggestion.KeyOf(SuggestionCategory.QuadrantAdjustment, $"{rule.Id}\n{Word(quadrant)}"),
            Category = SuggestionCategory.QuadrantAdjustment,
            Title = $"Rule {Foreign(rule.Id)} as {Word(quadrant)}",
            Pattern = $"Rule {Foreign(rule.Id)} says {Word(rule.Quadrant)}, and {who}",
            Text = $"Change its quadrant from {Word(rule.Quadrant)} to {Word(quadrant)}; nothing else of it changes",
            Evidence = said is { } known ? EvidenceOf(known.Pattern) : EvidenceOf(source.PatternOf(rule)) is { Length: > 0 } seen ? seen : rule.CreatedAt is { } made ? [new SuggestionEvidence(made, $"rule {Foreign(rule.Id)} was made")] : [],
            ProposedRule = SafeText.Lines(rule.Text),
            Quadrant = quadrant,
            Persistence = source.KindOf(rule).Persistence,
            Rules = [rule.Id],
            Occurrences = said?.Pattern.Occurrences ?? 0,
        };
    }

    // What a person said counts for more than what a program reads out of the words.
    private static (Quadrant Quadrant, ViolationPattern Pattern)? SaidOf(SuggestionSource source, Rule rule) =>
        source.All.Reclassified.Values
            .Select(pattern => (Parts: pattern.Reason.Split('\n'), Pattern: pattern))
            .Where(one => one.Parts is [var id, _] && source.RuleCalled(id) == rule)
            .OrderByDescending(one => one.Pattern.Occurrences)
            .SelectMany(one => Enum.GetValues<Quadrant>().Where(quadrant => Word(quadrant) == one.Parts[1]), (one, quadrant) => ((Quadrant, ViolationPattern)?)(quadrant, one.Pattern))
            .FirstOrDefault();

    private static string Word(Quadrant? quadrant) => $"{quadrant}".ToUpperInvariant();
}
