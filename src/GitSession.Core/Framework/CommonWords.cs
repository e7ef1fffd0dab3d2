using GitSession.Framework.CrossReference;

namespace GitSession.Framework;

/// <summary>How much two texts have in common, by their words of more than three letters.</summary>
public static class CommonWords
{
    private const int LongestCommonplace = 3;

    public static HashSet<string> Of(string text) => [.. LineWords.In(text).Where(word => word.Length > LongestCommonplace)];

    /// <summary>The words that both have, as a share of those that either has (Jaccard).</summary>
    public static double Overlap(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var both = one.Count(other.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }
}
