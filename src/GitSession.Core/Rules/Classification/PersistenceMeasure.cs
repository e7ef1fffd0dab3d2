namespace GitSession.Rules.Classification;

/// <summary>How firmly an instruction holds.</summary>
public static class PersistenceMeasure
{
    public static Persistence Of(WordList words, Quadrant quadrant, TemporalScope scope, decimal explicitness, InstructionSource source)
    {
        if (words.HasBefore(Vocabulary.Prohibitions) || (explicitness > 0.6m && words.NamesPort()))
            return Persistence.High;
        if (words.HasAny(Vocabulary.Preferences) || (quadrant is Quadrant.Stochastic && words.HasAny(Vocabulary.Exploring)))
            return Persistence.Medium;
        return Level(Score(quadrant, scope, explicitness, source), quadrant, explicitness);
    }

    /// <summary>From 0 to 1.</summary>
    public static decimal Score(Quadrant quadrant, TemporalScope scope, decimal explicitness, InstructionSource source) =>
        Math.Clamp(Base(quadrant) + Weight(scope) + Weight(explicitness) + Weight(source), 0, 1);

    public static Persistence Level(decimal score, Quadrant quadrant, decimal explicitness) => score switch
    {
        >= 0.75m => Persistence.High,
        >= 0.45m => Persistence.Medium,
        >= 0.4m when quadrant is Quadrant.Tactical && explicitness > 0.7m => Persistence.Variable,
        _ => Persistence.Low,
    };

    private static decimal Base(Quadrant quadrant) => quadrant switch
    {
        Quadrant.Strategic => 0.9m,
        Quadrant.Operational or Quadrant.System => 0.7m,
        Quadrant.Tactical => 0.5m,
        _ => 0.4m,
    };

    private static decimal Weight(TemporalScope scope) => scope switch
    {
        TemporalScope.Permanent => 0.15m,
        TemporalScope.Project => 0.05m,
        TemporalScope.Session => -0.2m,
        _ => -0.25m,
    };

    private static decimal Weight(decimal explicitness) => explicitness switch
    {
        > 0.8m => 0.15m,
        > 0.6m => 0.05m,
        _ => 0,
    };

    private static decimal Weight(InstructionSource source) => source switch
    {
        InstructionSource.User => 0.05m,
        InstructionSource.Inferred => -0.15m,
        _ => 0,
    };

    private static bool NamesPort(this WordList words) => InstructionParameters.Ports(words).Any();
}
