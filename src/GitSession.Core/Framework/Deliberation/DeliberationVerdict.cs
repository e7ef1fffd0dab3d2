using System.Collections.Immutable;

namespace GitSession.Framework.Deliberation;

/// <summary>How a deliberation stands. It ranks no position above another, and decides nothing: a person does, for the time being.</summary>
/// <param name="Frameworks">The frameworks that are in tension, sorted.</param>
/// <param name="Tensions">The number of pairs of them.</param>
/// <param name="Rounds">The rounds that have something in them.</param>
/// <param name="RoundsDue">Four; one where the question is routine.</param>
public sealed record DeliberationVerdict(
    DeliberationOutcome Outcome, ImmutableArray<string> Frameworks, int Tensions, ImmutableArray<string> Stakeholders, int Rounds, int RoundsDue)
{
    /// <summary>More than one box is ticked, so that nobody knows what was decided.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>What was decided; null while nothing is.</summary>
    public string? Decision { get; init; }

    public ImmutableArray<string> Agreed { get; init; } = [];

    public ImmutableArray<string> Remains { get; init; } = [];

    public bool HumanRequired => Outcome is DeliberationOutcome.Open;
}
