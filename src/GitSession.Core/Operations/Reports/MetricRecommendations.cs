using GitSession.Operations.Figures;
using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>What metrics show to be done.</summary>
internal static class MetricRecommendations
{
    public static IEnumerable<Recommendation> Of(IReadOnlyCollection<MeasuredMetric> metrics) => metrics.SelectMany(Of).Concat(NotMeasured(metrics));

    /// <summary>The keys of what is recommended where a metric misses its target, or will.</summary>
    public static string[] TargetKeys(Metric metric) => [TargetKey(metric), ForecastKey(metric)];

    private static IEnumerable<Recommendation> Of(MeasuredMetric measured)
    {
        var (metric, key) = (measured.Metric, $"metric {measured.Metric.Key}");
        if (measured.IsMixed)
        {
            yield return new Recommendation(RecommendationKind.Process, $"{key} unit", $"Settle the unit of {metric.Name}", "values and target are of several units, so that its figures mix them", Paths.Targets);
            yield break;
        }
        if (measured.IsMet is false)
            yield return new Recommendation(RecommendationKind.Optimisation, TargetKey(metric), $"Bring {metric.Name} to its target", $"{MetricWords.Last(metric)}, target {MetricWords.Target(metric)}");
        if (measured.IsMet is true && metric.Outlook.Forecast is { WillBeMet: false } forecast)
            yield return new Recommendation(RecommendationKind.Optimisation, ForecastKey(metric), $"Act before {metric.Name} misses its target", $"its trend misses it {MetricWords.From(forecast)}");
        if (metric.Deviation is { IsUnusual: true } deviation)
            yield return new Recommendation(RecommendationKind.Optimisation, $"{key} deviation", $"Find out why {metric.Name} is unusual", $"{MetricWords.Last(metric)} is {MetricWords.Far(deviation)}");
        if (measured.IsBetter is false && measured.Around is { } around)
            yield return new Recommendation(RecommendationKind.Optimisation, $"{key} worse", $"Find out what made {metric.Name} worse in this session", MetricWords.Moved(around));
    }

    private static string TargetKey(Metric metric) => $"metric {metric.Key} target";

    private static string ForecastKey(Metric metric) => $"metric {metric.Key} forecast";

    private static IEnumerable<Recommendation> NotMeasured(IReadOnlyCollection<MeasuredMetric> metrics)
    {
        var measured = metrics.Where(one => one.Metric.Series is not null).Select(one => one.Metric.Category).ToHashSet();
        if (measured.Count == 0)
            return [new Recommendation(RecommendationKind.Process, "measure", "Write figures down", "nothing was ever measured")];
        return Enum.GetValues<MetricCategory>().Where(category => !measured.Contains(category)).Select(category => new Recommendation(
            RecommendationKind.Process, $"measure {category}", $"Measure {category.ToString().ToLowerInvariant()}", "no metric of this category has a value"));
    }
}
