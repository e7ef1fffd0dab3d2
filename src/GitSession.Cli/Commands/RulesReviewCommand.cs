using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Rules.Suggestions;
using GitSession.Sessions;

namespace GitSession.Cli.Commands;

/// <summary>`rules review` and `rules apply`: what people decide about suggested rules, and what becomes of it.</summary>
internal static class RulesReviewCommand
{
    public static Command Review(Composition made) =>
        Shared.Verb("review", "List the suggested rules that await a decision.", [], parsed => Review(made, parsed));

    public static Command Apply(Composition made) =>
        Shared.Verb("apply", "Turn decided suggestions into rules, in one commit.", [], parsed => Apply(made, parsed));

    private static int Review(Composition made, ParseResult parsed)
    {
        var review = SuggestionReview.Read(made.Workspace);
        SuggestionLines.WriteFindings(made.Around.Error, review.Damaged, review.Findings);
        return made.Answer(parsed, text => SuggestionLines.Write(text, review), json => SuggestionJson.Members(json, review));
    }

    private static int Apply(Composition made, ParseResult parsed)
    {
        var report = new ApplySuggestions(made.Workspace, made.Repository, made.Around.Time).Run();
        SuggestionLines.WriteFindings(made.Around.Error, report.Review.Damaged, report.Findings);
        return made.Answer(parsed, text => SuggestionLines.Write(text, report), json => SuggestionJson.Members(json, report));
    }
}
