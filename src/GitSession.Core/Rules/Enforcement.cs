namespace GitSession.Rules;

/// <summary>What a finding against a rule leads to.</summary>
public enum Enforcement
{
    /// <summary>Nothing that anybody notices.</summary>
    Record,

    /// <summary>A line is said.</summary>
    Warn,

    /// <summary>What was asked is refused.</summary>
    Refuse,
}
