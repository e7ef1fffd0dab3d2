using System.Collections.Immutable;
using GitSession.Framework.Statistics;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.Text;
using static GitSession.Framework.Suggestions.SuggestionWording;

namespace GitSession.Framework.Suggestions;

/// <summary>Rules that had nothing to say for many sessions. It is a question, never done by itself: they may be what everybody keeps.</summary>
internal static class NeverViolated
{
    public static IEnumerable<Suggestion> In(SuggestionSource source) =>
        from rule in source.InForce
        let since = Since(source, rule)
        where since.Length >= source.Settings.Sessions && source.Of(rule).All == 0 && source.PatternOf(rule) is null
        select Of(source, rule, since);

    // A rule that does not say since when it holds has held in all of them.
    private static ImmutableArray<SessionFigures> Since(SuggestionSource source, Rule rule) =>
        [.. source.Figures.Where(session => session.Events > 0 && (rule.CreatedAt is null || session.FirstAt >= rule.CreatedAt))];

    private static Suggestion Of(SuggestionSource source, Rule rule, ImmutableArray<SessionFigures> since)
    {
        var (quadrant, persistence) = source.KindOf(rule);
        return new Suggestion
        {
            Key = Suggestion.KeyOf(SuggestionCategory.NeverViolated, rule.Id),
            Category = SuggestionCategory.NeverViolated,
            Title = $"Is {Foreign(rule.Id)} still needed?",
            Pattern = $"Rule {Foreign(rule.Id)} had nothing to say in {Count(since.Length, "session")} with events",
            Text = "Consider whether it is still needed; approving deactivates it and deletes nothing",
            Evidence = [Seen(At(since[0]), since[0].Session, "the first of these sessions"), Seen(At(since[^1]), since[^1].Session, "the last of these sessions")],
            ProposedRule = SafeText.Lines(rule.Text),
            Quadrant = quadrant,
            Persistence = persistence,
            Rules = [rule.Id],
        };
    }

    private static DateTimeOffset At(SessionFigures session) => session.FirstAt ?? DateTimeOffset.UnixEpoch;
}
