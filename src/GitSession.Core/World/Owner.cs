namespace GitSession.World;

/// <summary>The process that outlives the command: the agent, or the shell that a person types in.</summary>
/// <param name="StartedAt">Tells the process from a later one with the same number.</param>
public sealed record Owner(int Pid, DateTimeOffset StartedAt)
{
    /// <summary>A process's start is known to the clock tick, but the clock may have been set since.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    public bool Is(Owner? other) => other is not null && other.Pid == Pid && (other.StartedAt - StartedAt).Duration() < Tolerance;
}
