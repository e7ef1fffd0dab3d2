using GitSession.Framework.Statistics;
using GitSession.Rules.Suggestions;
using static GitSession.Framework.Suggestions.SuggestionWording;

namespace GitSession.Framework.Suggestions;

/// <summary>What is violated again and again, in several contexts, and no rule in force speaks of.</summary>
internal static class NewRules
{
    public static IEnumerable<Suggestion> In(SuggestionSource source) =>
        from pattern in source.All.Patterns.Values
        where pattern.Reason.Trim() is not "" && pattern.Occurrences >= source.Settings.Occurrences && Contexts(source, pattern) >= source.Settings.Contexts && !IsRuled(source, pattern)
        orderby pattern.Occurrences descending
        select Of(source, pattern);

    // The same file in another session is another context too.
    private static int Contexts(SuggestionSource source, ViolationPattern pattern) =>
        Math.Max(pattern.Contexts.Count(context => context is not ""), source.Figures.Count(session => session.Patterns.ContainsKey(pattern.Reason)));

    private static bool IsRuled(SuggestionSource source, ViolationPattern pattern) =>
        source.RuleCalled(pattern.Reason) is not null
        || (pattern.Boundary is { } boundary && (source.RuleCalled(boundary) is not null || source.InForce.Any(rule => rule.Parameters.Boundary == boundary)));

    private static Suggestion Of(SuggestionSource source, ViolationPattern pattern)
    {
        var words = pattern.Text is "" ? pattern.Reason : pattern.Text;
        var boundary = pattern.Boundary is { } crossed && crossed != words ? $" It crosses the boundary {Foreign(crossed)}." : "";
        var text = $"{ForeignInARule(words)}: where this is found, do not go on without the approval of a person.{boundary}";
        var (quadrant, persistence) = source.Classify(words);
        return new Suggestion
        {
            Key = Suggestion.KeyOf(SuggestionCategory.NewRule, pattern.Reason),
            Category = SuggestionCategory.NewRule,
            Title = $"A rule about {Foreign(pattern.Reason)}",
            Pattern = $"Not allowed {Often(pattern.Occurrences)}, in {Count(Contexts(source, pattern), "context")}, and no rule in force speaks of it: {Foreign(pattern.Reason)}",
            Text = "Make it a rule, so that it is known before it happens again",
            Evidence = EvidenceOf(pattern),
            ProposedRule = text,
            Quadrant = quadrant,
            Persistence = persistence,
            Boundary = pattern.Boundary,
            Occurrences = pattern.Occurrences,
        };
    }
}
