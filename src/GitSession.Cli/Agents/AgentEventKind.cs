namespace GitSession.Cli.Agents;

/// <summary>What happened in an agent, in words that all agents share.</summary>
internal enum AgentEventKind
{
    /// <summary>Something that this program does nothing about.</summary>
    Other,
    Start,
    Prompt,
    BeforeTool,
    AfterTool,
    ToolFailed,
    Subagent,
    BeforeCompaction,

    /// <summary>The model answered, and the agent says how many tokens that took.</summary>
    Tokens,
    Stop,
    End,
}
