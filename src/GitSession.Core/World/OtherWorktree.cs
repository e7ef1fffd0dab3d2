namespace GitSession.World;

/// <summary>Another worktree of the same repository.</summary>
/// <param name="Branch">Null where its HEAD is detached.</param>
public sealed record OtherWorktree(string Path, string? Branch);
