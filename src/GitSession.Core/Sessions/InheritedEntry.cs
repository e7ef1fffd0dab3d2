namespace GitSession.Sessions;

/// <summary>A head that a live session inherited from.</summary>
/// <param name="Title">What it handled.</param>
/// <param name="Commit">The commit that brought it, as it was at the start; null where nobody asked, or it was not committed.</param>
public sealed record InheritedEntry(string Id, string Path, string Title, string? Commit = null);
