namespace GitSession.Rules.Classification;

/// <summary>What kind of decision an instruction guides: the quadrant with the best score of keywords and bonuses.</summary>
internal static class QuadrantMeasure
{
    public static Quadrant Of(WordList words, TemporalScope scope, Domain domain)
    {
        if (words.IsEmpty)
            return Quadrant.Stochastic;
        var best = Vocabulary.Quadrants
            .Select(quadrant => (quadrant.Quadrant, Score: words.Count(quadrant.Words) + Bonus(quadrant.Quadrant, words) + Agreement(quadrant.Quadrant, scope, domain)))
            .MaxBy(scored => scored.Score);
        return best.Score is 0 ? ByDefault(scope) : best.Quadrant;
    }

    private static int Bonus(Quadrant quadrant, WordList words) => quadrant switch
    {
        Quadrant.Operational => words.HasAny(Vocabulary.ThisProject) ? 3 : 0,
        Quadrant.System => (words.HasInOrder(Vocabulary.Mending, Vocabulary.Faults) ? 2 : 0) + (words.HasAny(Vocabulary.Code) ? 1 : 0),
        Quadrant.Stochastic => (words.HasAny(Vocabulary.Exploring) ? 2 : 0) + (words.HasAny(Vocabulary.Alternatives) ? 2 : 0),
        _ => 0,
    };

    private static int Agreement(Quadrant quadrant, TemporalScope scope, Domain domain) => (quadrant, scope, domain) switch
    {
        (Quadrant.Strategic, TemporalScope.Permanent, _) => 1,
        (Quadrant.Operational, TemporalScope.Project, _) => 1,
        (Quadrant.Tactical, TemporalScope.Immediate, _) => 1,
        (Quadrant.System, _, Domain.Technical) => 1,
        (Quadrant.Stochastic, _, Domain.Innovation) => 1,
        _ => 0,
    };

    private static Quadrant ByDefault(TemporalScope scope) => scope switch
    {
        TemporalScope.Permanent => Quadrant.Strategic,
        TemporalScope.Project => Quadrant.Operational,
        _ => Quadrant.Tactical,
    };
}
