namespace GitSession.World;

/// <summary>Where HEAD stands.</summary>
/// <param name="Branch">The branch's short name; null in a detached HEAD.</param>
/// <param name="Commit">The commit's id, opaque; null on a branch without one.</param>
public sealed record Head(string? Branch, string? Commit);
