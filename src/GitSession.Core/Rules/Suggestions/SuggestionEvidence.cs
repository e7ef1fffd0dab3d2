namespace GitSession.Rules.Suggestions;

/// <summary>One time that speaks for a suggestion.</summary>
/// <param name="Text">What was seen then, on one line of Markdown; foreign words in it are in code spans.</param>
public sealed record SuggestionEvidence(DateTimeOffset At, string Text);
