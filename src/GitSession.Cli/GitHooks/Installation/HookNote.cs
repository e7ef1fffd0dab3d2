namespace GitSession.Cli.GitHooks.Installation;

/// <summary>Something that a user should know about hooks that were installed.</summary>
/// <param name="Subject">A path or a value that it is about.</param>
internal sealed record HookNote(HookNoteKind Kind, string Subject);
