namespace GitSession.Sessions;

/// <summary>How an agent's conversation came to begin.</summary>
public enum AgentSource
{
    Startup,

    /// <summary>An earlier conversation is taken up again.</summary>
    Resume,

    /// <summary>The conversation was emptied, the work was not.</summary>
    Clear,

    /// <summary>The conversation was summarised to make room.</summary>
    Compact,

    /// <summary>A conversation branched off another.</summary>
    Fork,
}
