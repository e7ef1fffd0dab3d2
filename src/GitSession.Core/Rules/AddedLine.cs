namespace GitSession.Rules;

/// <summary>A line that a change adds.</summary>
/// <param name="Number">Where it stands in the new text, counted from 1.</param>
public sealed record AddedLine(int Number, string Text);
