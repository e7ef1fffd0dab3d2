namespace GitSession.World;

/// <summary>A lock of git's: while it is there, git changes nothing of what it locks.</summary>
/// <param name="Path">Relative to the worktree where it lies below it.</param>
public sealed record LockFile(string Path, DateTimeOffset WrittenAt);
