using System.Collections.Immutable;

namespace GitSession.Operations.Incidents;

/// <summary>What is said of an incident when it is closed, beside what its document says already.</summary>
public sealed record ClosingWords
{
    public ImmutableArray<(IncidentSection Section, string Text)> Said { get; init; } = [];

    /// <summary>Names of the commits that brought the prevention.</summary>
    public ImmutableArray<string> Commits { get; init; } = [];

    /// <summary>Its prevention needs no loop.</summary>
    public bool WithoutLoop { get; init; }
}
