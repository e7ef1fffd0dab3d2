namespace GitSession.World;

/// <summary>How a check or a phase went.</summary>
public enum Verdict
{
    Pass,
    Warn,
    Fail,

    /// <summary>It was not done, and the report says why.</summary>
    Skip,
}
