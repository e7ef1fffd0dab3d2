using GitSession.Handoffs;
using GitSession.Text;

namespace GitSession.Operations.Reports.Parts;

/// <summary>What is to be done, with the figure that it follows from.</summary>
internal static class RecommendationPart
{
    public static string Render(IReadOnlyCollection<Recommendation> recommendations)
    {
        var kinds = recommendations.Where(one => one.Kind is not RecommendationKind.Framework).GroupBy(one => one.Kind).ToList();
        return kinds is [] ? "None: nothing was missed.\n" : string.Join('\n', kinds.Select(kind => $"### {kind.Key}\n\n{List(kind)}"));
    }

    /// <summary>What is to be done to rules, protocols, targets and baselines, and what was done to rules.</summary>
    public static string Framework(Excellence excellence, IReadOnlyCollection<Recommendation> recommendations)
    {
        var own = recommendations.Where(one => one.Kind is RecommendationKind.Framework).ToList();
        var changed = excellence.Rules.Changed.Length;
        return (own is [] ? "None: no rule was violated, and nothing of the framework is missing.\n" : List(own))
            + (changed > 0 ? $"\n{ExcellenceWords.Count(changed, "rule")} changed in this session.\n" : "");
    }

    /// <summary>`words: figure (document)`</summary>
    public static string Line(Recommendation one) =>
        $"{InertText.Part(one.Words)}: {InertText.Part(one.Figure)}{(one.Path is { } path ? $" ({ReportLink.ToKnown(path)})" : "")}";

    private static string List(IEnumerable<Recommendation> recommendations) => HandoffText.List([.. recommendations.Select(Line)], "");
}
