namespace GitSession.Cli.Sources;

/// <summary>What a tool answered.</summary>
/// <param name="Trouble">Why there is no answer; null where there is one.</param>
internal sealed record ToolAnswer(string Text, string? Trouble);
