namespace GitSession.Cli.Agents;

/// <summary>What an agent is told in answer to an event. Where an agent has no way to take a part of it, that part is not said.</summary>
internal sealed record AgentAnswer
{
    public static AgentAnswer Nothing { get; } = new();

    /// <summary>Goes to the model.</summary>
    public string? Context { get; init; }

    /// <summary>Goes to the person.</summary>
    public string? ToPerson { get; init; }

    /// <summary>The tool is not to be used, and why.</summary>
    public string? Deny { get; init; }

    /// <summary>A person is to be asked first, and why.</summary>
    public string? Ask { get; init; }
}
