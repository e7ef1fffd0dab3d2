namespace GitSession.Cli.GitHooks.Installation;

/// <summary>Lines that a user has to put into a file of theirs.</summary>
internal sealed record LinesToAdd(string File, string Lines);
