namespace GitSession.Sessions;

/// <summary>What an agent's event adds to the log of its activity.</summary>
public enum ActivityKind
{
    Prompt,
    Tool,
    Failure,
    Subagent,
    Compaction,

    /// <summary>It changed a file.</summary>
    File,

    /// <summary>A reminder of a pause could not be told, and waits for a prompt.</summary>
    Held,

    /// <summary>The agent was told that nothing is in hand.</summary>
    Nudged,

    /// <summary>The pressure was measured: its score.</summary>
    Pressure,

    /// <summary>A level of pressure that was told, or that it fell to since.</summary>
    Level,

    /// <summary>A burst of errors was told.</summary>
    Burst,
}
