namespace GitSession.Rules.Suggestions;

/// <summary>A line of a suggestion.</summary>
/// <param name="Number">Its number in the document, counted from 1.</param>
/// <param name="End">Where it ends in the document, in UTF-16 units, its line end not in it.</param>
/// <param name="Label">The part that it is of; null above the first one.</param>
/// <param name="Value">Its text without the label that it begins with.</param>
internal sealed record SuggestionLine(string Text, int Number, int End, string? Label, string Value);
