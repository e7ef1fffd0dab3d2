namespace GitSession.World;

/// <summary>A text that a document had before it was changed or deleted.</summary>
/// <param name="Commit">The commit in which it was there last.</param>
public sealed record PastText(string Path, string Commit, string Text);
