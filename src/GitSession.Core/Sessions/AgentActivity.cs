using System.Collections.Immutable;

namespace GitSession.Sessions;

/// <summary>What an agent did in a session, as its events tell.</summary>
public sealed record AgentActivity
{
    /// <summary>The most files whose names are kept.</summary>
    public const int MostFiles = 100;

    public static AgentActivity None { get; } = new();

    public int Prompts { get; init; }

    public int Tools { get; init; }

    public int Failures { get; init; }

    public int Subagents { get; init; }

    public int Compactions { get; init; }

    /// <summary>When the conversation was last about to be summarised.</summary>
    public DateTimeOffset? CompactedAt { get; init; }

    /// <summary>A reminder of a pause that the agent had no way to tell, and that waits for the next prompt.</summary>
    public bool Held { get; init; }

    /// <summary>The files that it changed, in the order of their last change, relative to the worktree.</summary>
    public ImmutableList<string> Files { get; init; } = [];

    public bool IsNothing => Equals(None with { Files = Files }) && Files.IsEmpty;

    public AgentActivity Touch(IEnumerable<string> files) =>
        files.Aggregate(this, (activity, file) => activity with { Files = [.. activity.Files.Remove(file).Add(file).TakeLast(MostFiles)] });
}
