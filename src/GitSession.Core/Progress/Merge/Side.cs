namespace GitSession.Progress.Merge;

/// <summary>Which of the two branches that are merged.</summary>
internal enum Side
{
    Ours,
    Theirs,
}
