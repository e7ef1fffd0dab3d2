using GitSession.Framework.Statistics;
using GitSession.Framework.Suggestions;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>The document of suggested rules that a session leaves. It is written once: what people decided in it stays.</summary>
/// <param name="classify">What a text would be classified as.</param>
public sealed class SuggestRules(IWorkspace workspace, Settings settings, Func<string, (Quadrant Quadrant, Persistence Persistence)> classify)
{
    /// <summary>The document's path and text, and how many suggestions it holds; nulls and none where there is nothing to suggest. It writes nothing.</summary>
    /// <param name="figures">Those of all sessions.</param>
    public (string? Path, string? Text, int Count) Run(IEnumerable<SessionFigures> figures, string session, DateTimeOffset now)
    {
        var path = Paths.SuggestedRules(session);
        if (workspace.Read(path) is { } there)
            return (path, there, SuggestionReview.Read(workspace).Documents.Where(document => document.Path == path).Sum(document => document.Suggestions.Length));
        var source = new SuggestionSource(figures, RuleBook.Read(workspace).Rules, settings.Suggestions, classify);
        var suggestions = DeriveSuggestions.Run(source, SuggestionReview.Read(workspace).Keys);
        return suggestions is [] ? (null, null, 0) : (path, SuggestionDocument.Render(session, now, suggestions), suggestions.Length);
    }
}
