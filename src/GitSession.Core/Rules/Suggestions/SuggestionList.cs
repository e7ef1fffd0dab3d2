using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules.Suggestions;

/// <summary>The part of a handoff that names suggestions: which they are, and the document beside it in which they are decided.</summary>
public static class SuggestionList
{
    public const string None = "None.\n";

    /// <param name="path">The document.</param>
    /// <param name="text">The document's text; null where nothing was suggested.</param>
    public static string Render(string? path, string? text)
    {
        if (path is null || text is null || SuggestionDocument.Parse(path, text).Suggestions is not { Length: > 0 } suggestions)
            return None;
        var name = path[(Paths.Handoffs.Length + 1)..];
        return $"To be decided in [{name}]({name}), by ticking a box of each:\n\n{string.Concat(suggestions.Select(Line))}";
    }

    private static string Line(StandingSuggestion one) => $"- {one.Suggestion.Id} ({one.Suggestion.Category.Word()}): {InertText.Line(one.Suggestion.Title)}\n";
}
