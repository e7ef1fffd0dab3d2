namespace GitSession.Memory;

/// <summary>Something unfinished that must not be forgotten. Its id is for life: it is carried from session to session until it is closed.</summary>
public sealed record OpenLoop
{
    public required string Id { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>What the next one must know to go on with it.</summary>
    public string? Context { get; init; }

    public Urgency Urgency { get; init; } = Urgency.Medium;

    public LoopType Type { get; init; } = LoopType.Task;

    /// <summary>The session, or the entry written by hand, in which it was opened.</summary>
    public string? OpenedIn { get; init; }

    /// <summary>The number of sessions that inherited it.</summary>
    public int Carried { get; init; }

    /// <summary>What tells whether it was changed since it was inherited from heads that disagreed; null where they did not.</summary>
    public string? Found { get; init; }
}
