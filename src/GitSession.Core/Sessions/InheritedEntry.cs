namespace GitSession.Sessions;

/// <summary>A head that a live session inherited from.</summary>
/// <param name="Title">What it handled.</param>
public sealed record InheritedEntry(string Id, string Path, string Title);
