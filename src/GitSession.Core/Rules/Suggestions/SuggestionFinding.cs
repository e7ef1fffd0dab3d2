namespace GitSession.Rules.Suggestions;

/// <summary>Something in a document of suggested rules that keeps a decision from being heeded; the words for it are the printer's.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Suggestion">Its number in the document; empty where it has none.</param>
public sealed record SuggestionFinding(SuggestionFault Fault, string Path, int Line, string Suggestion);
