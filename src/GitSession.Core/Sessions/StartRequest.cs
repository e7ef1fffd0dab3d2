using System.Collections.Immutable;

namespace GitSession.Sessions;

/// <summary>How a session is to start.</summary>
public sealed record StartRequest
{
    public string? Focus { get; init; }

    public string? Why { get; init; }

    public ImmutableList<string> Goals { get; init; } = [];

    public string? Mode { get; init; }

    public StartChoice Choice { get; init; }

    /// <summary>The agent that it is for; null where a person starts it.</summary>
    public AgentOfSession? Agent { get; init; }
}
