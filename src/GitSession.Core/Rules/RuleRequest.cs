namespace GitSession.Rules;

/// <summary>A rule that somebody wants. What is null is left to the classifier.</summary>
public sealed record RuleRequest(string Text)
{
    public Quadrant? Quadrant { get; init; }

    public Persistence? Persistence { get; init; }

    public TemporalScope? Scope { get; init; }

    /// <summary>What a finding against it leads to: nothing, unless the person says otherwise.</summary>
    public Enforcement Enforcement { get; init; } = Enforcement.Record;

    /// <summary>The rule in whose place it comes.</summary>
    public string? Supersedes { get; init; }

    /// <summary>The session that it comes out of.</summary>
    public string? ProducedBy { get; init; }
}
