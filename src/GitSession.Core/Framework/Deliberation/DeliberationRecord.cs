using System.Collections.Immutable;

namespace GitSession.Framework.Deliberation;

/// <summary>A question on which people differ: who holds what, what is agreed, what remains, and what a person decided.</summary>
public sealed record DeliberationRecord
{
    /// <summary>What a person ticks who leaves it undecided on purpose.</summary>
    public const string Stands = "The disagreement stands";

    public string Id { get; init; } = "";

    public string Path { get; init; } = "";

    public required string Question { get; init; }

    public string Why { get; init; } = "";

    public DeliberationUrgency Urgency { get; init; } = DeliberationUrgency.Important;

    public DateTimeOffset? At { get; init; }

    public string? ProducedBy { get; init; }

    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>Those options that are ticked.</summary>
    public ImmutableArray<string> Ticked { get; init; } = [];

    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>What all hold: the second round.</summary>
    public ImmutableArray<string> SharedValues { get; init; } = [];

    /// <summary>How the positions come towards each other: the third round.</summary>
    public ImmutableArray<string> Accommodation { get; init; } = [];

    /// <summary>What cannot be reconciled, and stays as a moral remainder: the fourth round.</summary>
    public ImmutableArray<string> Irreconcilable { get; init; } = [];
}
