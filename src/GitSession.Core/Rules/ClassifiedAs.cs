namespace GitSession.Rules;

/// <summary>What the classifier made of a rule, beside which a person's word may stand.</summary>
public sealed record ClassifiedAs(Quadrant? Quadrant, Persistence? Persistence, TemporalScope? TemporalScope);
