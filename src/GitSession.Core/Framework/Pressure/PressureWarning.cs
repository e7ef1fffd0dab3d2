namespace GitSession.Framework.Pressure;

/// <summary>Something about the pressure that deserves a word of its own, whatever the level.</summary>
public enum PressureWarning
{
    /// <summary>Tokens are to be watched.</summary>
    TokensRunLow,

    /// <summary>Few tokens are left.</summary>
    TokensAreCritical,

    /// <summary>The tokens end: nothing new should be begun.</summary>
    TokensEnd,

    ConversationIsLong,

    ErrorsAreFrequent,

    TaskIsComplex,

    InstructionsAreDense,

    PressureEscalates,

    /// <summary>Errors came in a burst.</summary>
    ErrorsCluster,
}
