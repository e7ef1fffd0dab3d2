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
    /// <summary>The document as it is to be. It writes nothing.</summary>
    /// <param name="figures">Those of all sessions.</param>
    public SuggestedDocument Run(IEnumerable<SessionFigures> figures, string session, DateTimeOffset now)
    {
        var path = Paths.SuggestedRules(session);
        if (workspace.Read(path) is { } there)
            return new SuggestedDocument(path, there, SuggestionReview.Read(workspace).Documents.Where(document => document.Path == path).Sum(document => document.Suggestions.Length));
        var source = new SuggestionSource(figures, RuleBook.Read(workspace).Rules, settings.Suggestions, classify);
        var suggestions = DeriveSuggestions.Run(source, SuggestionReview.Read(workspace).Keys);
        return suggestions is [] ? SuggestedDocument.None : new SuggestedDocument(path, SuggestionDocument.Render(session, now, suggestions), suggestions.Length);
    }
}
