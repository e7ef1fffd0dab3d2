namespace GitSession.World;

/// <summary>Which tools of the outside are asked at a start.</summary>
public sealed record SourceSettings
{
    public static SourceSettings None { get; } = new();

    public bool Beads { get; init; }

    /// <summary>Whose work Beads is asked for; null means anybody's.</summary>
    public string? BeadsAssignee { get; init; }

    public bool Taskwarrior { get; init; }

    public bool Khal { get; init; }

    /// <summary>How long each may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);
}
