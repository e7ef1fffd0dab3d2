namespace GitSession.World;

/// <summary>How much differs between two states, in files and lines (git-diff(1), --shortstat).</summary>
public sealed record DiffStat(int Files, int Insertions, int Deletions);
