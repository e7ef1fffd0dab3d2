namespace GitSession.World;

/// <summary>A path that differs from HEAD.</summary>
/// <param name="IsNew">HEAD does not have it.</param>
/// <param name="IsGone">HEAD has it, and the index or the worktree has it no more.</param>
public sealed record Change(string Path, bool IsNew, bool IsGone = false);
