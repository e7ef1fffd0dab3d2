namespace GitSession.Rules;

/// <summary>How firmly a rule holds.</summary>
public enum Persistence
{
    Low,
    Medium,
    High,

    /// <summary>It depends on what is at stake.</summary>
    Variable,
}
