using System.Text.Json;
using GitSession.Review;
using GitSession.Rules.Suggestions;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>Suggested rules as JSON.</summary>
internal static class SuggestionJson
{
    public static void Members(Utf8JsonWriter json, SuggestionReview review)
    {
        json.List("open", review.Open, Members);
        json.List("decided", review.Wanted, Members);
        Findings(json, review.Damaged, review.Findings);
    }

    public static void Members(Utf8JsonWriter json, ApplyReport report)
    {
        json.List("applied", report.Applied, (inner, one) =>
        {
            Members(inner, one.Suggestion);
            inner.WriteString("rule", one.Rule);
            inner.WriteString("decided_by", one.By.DecidedBy.ToString());
            inner.Time("decided_at", one.By.DecidedAt);
        });
        json.WriteString("commit", report.Commit);
        json.WriteString("operation", report.Uncommitted?.Operation?.Word());
        Findings(json, report.Review.Damaged, report.Findings);
    }

    private static void Members(Utf8JsonWriter json, StandingSuggestion one)
    {
        var suggestion = one.Suggestion;
        json.WriteString("id", suggestion.Id);
        json.WriteString("key", suggestion.Key);
        json.WriteString("category", suggestion.Category.Word());
        json.WriteString("title", suggestion.Title);
        json.WriteString("pattern", suggestion.Pattern);
        json.WriteNumber("occurrences", suggestion.Occurrences);
        json.WriteString("suggestion", suggestion.Text);
        json.List("evidence", suggestion.Evidence, (inner, evidence) =>
        {
            inner.Time("at", evidence.At);
            inner.WriteString("text", evidence.Text);
        });
        json.WriteString("proposed_rule", suggestion.ProposedRule);
        json.WriteString("quadrant", suggestion.Quadrant?.ToString().ToUpperInvariant());
        json.WriteString("persistence", suggestion.Persistence?.ToString().ToUpperInvariant());
        json.Texts("rules", suggestion.Rules);
        json.WriteString("decision", suggestion.Decision is HumanDecision.None ? null : suggestion.Decision.ToString().ToLowerInvariant());
        json.WriteString("file", one.Path);
        json.WriteNumber("line", one.DecisionLine);
    }

    private static void Findings(Utf8JsonWriter json, IEnumerable<DamagedDocument> damaged, IEnumerable<SuggestionFinding> findings) =>
        FindingJson.Members(json, damaged.Select(one => DocumentFinding.Of(one)).Concat(findings.Select(SuggestionCheck.Of)));
}
