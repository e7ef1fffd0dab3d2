namespace GitSession.World;

/// <summary>A submodule that differs from what HEAD has of it (git-status(1), the field that begins with S).</summary>
/// <param name="NewCommit">Another commit is checked out.</param>
/// <param name="Modified">Tracked files in it are changed.</param>
/// <param name="Untracked">It has files that it does not track.</param>
public sealed record ChangedSubmodule(string Path, bool NewCommit, bool Modified, bool Untracked);
