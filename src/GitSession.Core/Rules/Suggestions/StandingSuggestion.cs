using System.Collections.Immutable;

namespace GitSession.Rules.Suggestions;

/// <summary>A suggestion as it stands in a document, with what a person decided.</summary>
/// <param name="Path">The document.</param>
/// <param name="Session">The session that the document comes from.</param>
/// <param name="Line">The line of the heading, counted from 1.</param>
/// <param name="DecisionLine">The line of the ticked box, or of the boxes where none is.</param>
/// <param name="End">The end of the boxes in the document's text, in UTF-16 units.</param>
/// <param name="IsApplied">The document says that the rules were changed already.</param>
/// <param name="Findings">Why no decision can be read from it; empty where one can.</param>
public sealed record StandingSuggestion(
    Suggestion Suggestion, string Path, string Session, int Line, int DecisionLine, int End, bool IsApplied, ImmutableArray<SuggestionFinding> Findings)
{
    public bool IsOpen => Suggestion.Decision is HumanDecision.None && !IsApplied && Findings is [];

    /// <summary>A person wants it, and it can be told what.</summary>
    public bool IsWanted => Suggestion.Decision is HumanDecision.Approve or HumanDecision.Modify && !IsApplied && Findings is [];

    public SuggestionFinding Finding(SuggestionFault fault) => new(fault, Path, DecisionLine, Suggestion.Id);
}
