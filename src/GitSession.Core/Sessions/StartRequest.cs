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

    /// <summary>Tells what is not committed, for who asked git for it already: null where git did not say in time.</summary>
    public Func<RepositoryState?>? InFlight { get; init; }
}
