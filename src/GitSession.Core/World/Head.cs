namespace GitSession.World;

/// <summary>Where HEAD stands.</summary>
/// <param name="Branch">The branch's short name; null in a detached HEAD.</param>
/// <param name="Commit">The commit's id, opaque; null on a branch without one.</param>
public sealed record Head(string? Branch, string? Commit)
{
    /// <summary>Whether git has not all that lies behind it, so that a first commit may be none.</summary>
    public bool IsShallow { get; init; }
}
