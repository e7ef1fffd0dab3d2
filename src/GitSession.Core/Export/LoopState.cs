namespace GitSession.Export;

/// <summary>What became of a loop.</summary>
public enum LoopState
{
    /// <summary>The next session inherits it.</summary>
    Open,

    /// <summary>Its box was ticked, or its line removed.</summary>
    Closed,

    /// <summary>The journal cannot be read whole, so that nobody knows.</summary>
    Unknown,
}
