using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>How much an instruction has to do with a text, from 0 to 1: .4 common words, .3 recency, .2 persistence, .1 explicitness.</summary>
public static class Relevance
{
    /// <summary>Below it an instruction has nothing to do with a text.</summary>
    public const double Least = 0.3;

    public static double Of(Rule rule, string text, DateTimeOffset now) =>
        (0.4 * CommonWords.Overlap(CommonWords.Of(rule.Text), CommonWords.Of(text))) + (0.3 * Recency.Weight(rule.CreatedAt, now)) + (0.2 * Score(rule.Persistence)) + (0.1 * (rule.Explicitness ?? 0));

    /// <summary>How firmly a rule holds, as a figure. One that does not say it holds moderately.</summary>
    public static double Score(Persistence? persistence) => persistence switch
    {
        Persistence.High => 0.9,
        Persistence.Low => 0.3,
        Persistence.Variable => 0.5,
        _ => 0.6,
    };
}
