namespace GitSession.Framework.Pressure;

/// <summary>What makes the pressure up.</summary>
public enum PressureFactor
{
    /// <summary>The share of the token budget that is used.</summary>
    Tokens,

    /// <summary>The number of messages of the conversation.</summary>
    Messages,

    Complexity,

    /// <summary>The number of errors in the last ten minutes.</summary>
    Errors,

    /// <summary>The number of active instructions.</summary>
    Instructions,
}
