namespace GitSession.Sessions;

/// <summary>What a start was told about sessions that are live.</summary>
public enum StartChoice
{
    Plain,

    /// <summary>Open a second one beside them.</summary>
    Beside,

    /// <summary>Take them over, whoever they belong to.</summary>
    Recover,
}
