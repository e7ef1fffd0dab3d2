using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Operations.Reports;

/// <summary>What a session shows to be done: derived from what was missed, and from nothing else.</summary>
public static class Recommendations
{
    /// <summary>By kind; none where nothing was missed.</summary>
    public static ImmutableArray<Recommendation> Of(Excellence excellence) =>
    [
        .. MetricRecommendations.Of(excellence.Metrics)
            .Concat(IncidentRecommendations.Of(excellence.Incidents))
            .Concat(SecurityRecommendations.Of(excellence))
            .Concat(ProcessRecommendations.Of(excellence))
            .Concat(FrameworkRecommendations.Of(excellence))
            .DistinctBy(one => one.Key, StringComparer.Ordinal).OrderBy(one => one.Kind),
    ];

    /// <summary>Names, of which no more are told than a reader takes in.</summary>
    internal static string Some(IReadOnlyCollection<string> names)
    {
        const int Most = 5;
        var told = string.Join(", ", names.Take(Most).Select(SafeText.OneLine));
        return names.Count <= Most ? told : $"{told} and {names.Count - Most} more";
    }
}
