namespace GitSession.Rules.Classification;

/// <summary>Where an instruction comes from.</summary>
public enum InstructionSource
{
    User,
    System,

    /// <summary>Nobody said it: it was gathered from what was done.</summary>
    Inferred,
}
