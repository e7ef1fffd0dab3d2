using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Rules.Suggestions;

/// <summary>A suggestion of each category, about rules of which there are texts too.</summary>
internal static class SampleSuggestions
{
    public const string Session = "2026-11-20-09-15-inbox-k3f2";

    public static string Document { get; } = Paths.SuggestedRules(Session);

    public static Suggestion New { get; } = Of(SuggestionCategory.NewRule, "Ask before the schema changes.") with { Occurrences = 3, Boundary = "technical_architectural_change" };

    public static Suggestion Clarification { get; } = Of(SuggestionCategory.Clarification, "Use port 27027, but not in tests.", "inst_001_port");

    public static Suggestion NeverViolated { get; } = Of(SuggestionCategory.NeverViolated, "Be kind.", "inst_002_kind");

    public static Suggestion Consolidation { get; } = Of(SuggestionCategory.Consolidation, "Test what you change.\n\nAnd say so.", "inst_003_tests", "inst_004_say");

    public static Suggestion Quadrant { get; } = Of(SuggestionCategory.QuadrantAdjustment, "Be kind.", "inst_002_kind") with { Quadrant = GitSession.Rules.Quadrant.Strategic };

    public static string All { get; } = Render(New, Clarification, NeverViolated, Consolidation, Quadrant);

    public static string Render(params Suggestion[] suggestions) => SuggestionDocument.Render(Session, Moments.Morning, suggestions);

    /// <summary>Ticks a box of one suggestion.</summary>
    public static string Tick(string document, string id, string box)
    {
        var at = document.IndexOf($"[ ] {box}", document.IndexOf($"### {id}:", StringComparison.Ordinal), StringComparison.Ordinal);
        return document[..at] + $"[x] {box}" + document[(at + $"[ ] {box}".Length)..];
    }

    public static StandingSuggestion Read(string document, string id = "SR-001") => SuggestionDocument.Parse(Document, document).Suggestions.Single(one => one.Suggestion.Id == id);

    public static string Rule(string text, string quadrant = "OPERATIONAL") =>
        $"---\nformat: 1\nquadrant: {quadrant}   # as we said\npersistence: HIGH\nowner: 'Ann'\n---\n\n{text}\n";

    private static Suggestion Of(SuggestionCategory category, string text, params string[] rules) => new()
    {
        Key = Suggestion.KeyOf(category, string.Join(' ', rules)),
        Category = category,
        Title = $"What to do about `{category}`",
        Pattern = "Seen again and again",
        Text = "Change it",
        Evidence = [new(Moments.Morning, "in `src/db/schema.sql` (session `one`)"), new(Moments.After(5), "in `src/db/other.sql` (session `two`)")],
        ProposedRule = text,
        Quadrant = GitSession.Rules.Quadrant.Operational,
        Persistence = Persistence.High,
        Rules = [.. rules],
        Occurrences = 2,
    };
}
