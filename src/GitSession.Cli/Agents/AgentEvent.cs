using GitSession.Sessions;

namespace GitSession.Cli.Agents;

/// <summary>One event of an agent, read from what the agent sent.</summary>
/// <param name="Name">The agent's own name for it, as it spells it.</param>
internal sealed record AgentEvent(AgentEventKind Kind, string Name, AgentOfSession Agent)
{
    /// <summary>Where the agent works; null where it does not say.</summary>
    public string? Directory { get; init; }

    public AgentSource Source { get; init; }

    public string Prompt { get; init; } = "";

    public AgentTool? Tool { get; init; }

    /// <summary>Tokens used and the agent's budget of them; null where it does not say.</summary>
    public (int Used, int? Budget)? Tokens { get; init; }

    /// <summary>The agent's conversation goes on, or is emptied, and does not end.</summary>
    public bool GoesOn { get; init; }
}
