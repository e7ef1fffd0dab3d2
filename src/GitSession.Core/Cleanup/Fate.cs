namespace GitSession.Cleanup;

/// <summary>What becomes of a registered process at a closedown.</summary>
internal enum Fate
{
    Ends,

    /// <summary>It ended by itself before.</summary>
    Gone,

    /// <summary>The settings protect it.</summary>
    Kept,

    /// <summary>It cannot be ended safely, and nobody asked for that.</summary>
    Left,
}
