namespace GitSession.Cli.Sources;

/// <summary>What a tool answered.</summary>
/// <param name="Text">What it said on standard output.</param>
/// <param name="Trouble">Why that is no answer; null where it is one.</param>
/// <param name="Error">What it said on standard error.</param>
internal sealed record ToolAnswer(string Text, string? Trouble, string Error = "");
