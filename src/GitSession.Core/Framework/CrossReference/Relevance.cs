using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>How much an instruction has to do with a text, from 0 to 1: .4 common words, .3 recency, .2 persistence, .1 explicitness.</summary>
public static class Relevance
{
    /// <summary>Below it an instruction has nothing to do with a text.</summary>
    public const double Least = 0.3;

    private const int LongestCommonplace = 3;

    public static double Of(Rule rule, string text, DateTimeOffset now) =>
        (0.4 * Overlap(rule.Text, text)) + (0.3 * Recency.Weight(rule.CreatedAt, now)) + (0.2 * Score(rule.Persistence)) + (0.1 * (rule.Explicitness ?? 0));

    /// <summary>The common ones among all words of more than three letters (Jaccard).</summary>
    public static double Overlap(string one, string other)
    {
        var (words, others) = (Words(one), Words(other));
        var all = words.Union(others, StringComparer.Ordinal).Count();
        return all == 0 ? 0 : (double)words.Intersect(others, StringComparer.Ordinal).Count() / all;
    }

    /// <summary>How firmly a rule holds, as a figure. One that does not say it holds moderately.</summary>
    public static double Score(Persistence? persistence) => persistence switch
    {
        Persistence.High => 0.9,
        Persistence.Low => 0.3,
        Persistence.Variable => 0.5,
        _ => 0.6,
    };

    private static HashSet<string> Words(string text) =>
        [.. LineWords.In(text).Where(word => word.Length > LongestCommonplace)];
}
