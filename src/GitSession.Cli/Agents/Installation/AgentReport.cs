using System.Collections.Immutable;

namespace GitSession.Cli.Agents.Installation;

/// <summary>What was done to the files of agents, by their paths from the worktree's root.</summary>
internal sealed record AgentReport
{
    public static AgentReport Nothing { get; } = new();

    public ImmutableArray<string> Written { get; init; } = [];

    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>Files of ours that a person changed, which are theirs by now.</summary>
    public ImmutableArray<string> Kept { get; init; } = [];

    /// <summary>Whether a person has to approve hooks that were written before they run.</summary>
    public bool NeedsTrust { get; init; }

    public bool IsEmpty => this is { Written: [], Removed: [] };
}
