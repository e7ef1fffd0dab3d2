namespace GitSession.Operations.Protocols;

/// <summary>How far an item is.</summary>
public enum ItemStatus
{
    /// <summary>Nobody did anything about it that is known.</summary>
    Open,

    /// <summary>What tells about it says that it is not done.</summary>
    Failed,

    /// <summary>It is done, and a person has yet to approve it.</summary>
    Awaiting,

    /// <summary>It is done: something tells so, or somebody says so.</summary>
    Done,
}
