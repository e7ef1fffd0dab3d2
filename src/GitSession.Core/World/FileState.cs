namespace GitSession.World;

/// <summary>A changed path with git's letter for the change (git-status(1)): M, A, D, T, R or C.</summary>
public sealed record FileState(char Letter, string Path);
