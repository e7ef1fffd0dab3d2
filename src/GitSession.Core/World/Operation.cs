namespace GitSession.World;

/// <summary>Something of git's that has begun and not ended; a commit of ours would get in its way or get lost with it.</summary>
public enum Operation
{
    Merge,
    Rebase,
    CherryPick,
    Revert,
    Bisect,
}
