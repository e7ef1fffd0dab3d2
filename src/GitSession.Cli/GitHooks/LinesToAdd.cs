namespace GitSession.Cli.GitHooks;

/// <summary>Lines that a user has to put into a file of theirs.</summary>
internal sealed record LinesToAdd(string File, string Lines);
