using GitSession.Framework.Statistics;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.Text;
using static GitSession.Framework.Suggestions.SuggestionWording;

namespace GitSession.Framework.Suggestions;

/// <summary>Rules whose findings blocked at one time and were approved or only noted at another.</summary>
internal static class Clarifications
{
    public static IEnumerable<Suggestion> In(SuggestionSource source) =>
        from rule in source.InForce
        let figures = source.Of(rule)
        where figures.Blocked > 0 && figures.Approved + figures.Noted > 0
        orderby figures.All descending
        select Of(source, rule, figures);

    private static Suggestion Of(SuggestionSource source, Rule rule, RuleFigures figures)
    {
        var (quadrant, persistence) = source.KindOf(rule);
        return new Suggestion
        {
            Key = Suggestion.KeyOf(SuggestionCategory.Clarification, rule.Id),
            Category = SuggestionCategory.Clarification,
            Title = $"Say where {Foreign(rule.Id)} holds",
            Pattern = $"Rule {Foreign(rule.Id)} blocked {Often(figures.Blocked)}, was approved {Often(figures.Approved)} and only noted {Often(figures.Noted)}",
            Text = "Say in the rule which cases it does not mean; a rule that says so takes the place of this one",
            Evidence = EvidenceOf(source.PatternOf(rule)),
            ProposedRule = $"{SafeText.Lines(rule.Text)}\n\nIt holds in every case that no person has approved; an approval names the rule.",
            Quadrant = quadrant,
            Persistence = persistence,
            Rules = [rule.Id],
            Occurrences = figures.All,
        };
    }
}
