using System.Collections.Immutable;
using GitSession.World;

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

    /// <summary>Tells where HEAD stands, for who asks git for more than that anyway; where it is null, git is asked.</summary>
    public Func<Head>? Head { get; init; }
}
