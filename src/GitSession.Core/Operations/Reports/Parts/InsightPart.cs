using System.Globalization;
using GitSession.Handoffs;
using GitSession.Operations.Delivery;
using GitSession.Operations.Figures;
using GitSession.Operations.Protocols;
using GitSession.Text;

namespace GitSession.Operations.Reports.Parts;

/// <summary>What figures, trends and forecasts say together. Each sentence is computed, and what there is no figure for is not said.</summary>
internal static class InsightPart
{
    public static string Render(Excellence excellence) =>
        HandoffText.List([.. Targets(excellence), .. Trends(excellence), .. Incidents(excellence.Incidents), .. Delivery(excellence.Delivery), .. Work(excellence)], "There are too few figures to conclude anything from.");

    private static IEnumerable<string> Targets(Excellence excellence)
    {
        var verdicts = excellence.Verdicts.ToList();
        if (verdicts is not [])
            yield return $"{verdicts.Count(met => met)} of the {ExcellenceWords.Count(verdicts.Count, "target")} that can be judged {(verdicts.Count(met => met) is 1 ? "is" : "are")} met, {ExcellenceWords.Percent((double)verdicts.Count(met => met) / verdicts.Count)}.";
        var moved = excellence.Metrics.Where(one => one.IsBetter is not null).ToLookup(one => one.IsBetter is true);
        if (moved.Count > 0)
            yield return $"In this session {ExcellenceWords.Count(moved[true].Count(), "metric")} became better and {moved[false].Count()} worse.";
    }

    private static IEnumerable<string> Trends(Excellence excellence) =>
        from measured in excellence.Metrics
        let metric = measured.Metric
        where !measured.IsMixed && metric.Trend is { IsUncertain: false }
        select $"The trend of {InertText.Part(metric.Name)} is {Slope(metric.Trend)} a day{Towards(metric)}.";

    private static string Slope(Trend? trend) => trend is null ? "" : $"{MetricWords.Signed(trend.PerDay)} ± {trend.Error.ToString("G3", CultureInfo.InvariantCulture)}";

    private static string Towards(Metric metric) => metric.Outlook switch
    {
        ({ } forecast, _) => $": it {(forecast.WillBeMet ? "meets" : "misses")} its target {MetricWords.From(forecast)}",
        (_, ForecastGap.MovesAway) => $", away from the bounds of its target, which is {(metric.IsMet is true ? "met" : "missed")}",
        _ => "",
    };

    private static IEnumerable<string> Incidents(SessionIncidents incidents)
    {
        if (incidents is { Figures.Mttr: { } own, OfAll: { Mttr: { } all, Resolved: var count } } && count > incidents.Figures.Resolved)
            yield return $"Service was restored in {Times.Length(own)} on average, {(own < all ? "sooner than" : own > all ? "later than" : "as")} in the {Times.Length(all)} over all {count} incidents.";
    }

    private static IEnumerable<string> Delivery(DeliveryFigures delivery)
    {
        if (delivery.ChangeFailureRate is { } rate)
            yield return $"Of {ExcellenceWords.Count(delivery.Deployments, "deployment")} since {MetricWords.Day(delivery.Since)}, {ExcellenceWords.Percent(rate)} caused an incident{(delivery.Unexplained > 0 ? $"; {ExcellenceWords.Count(delivery.Unexplained, "incident")} of that time came of none" : "")}.";
    }

    // What somebody says and what this program looked at are not the same evidence.
    private static IEnumerable<string> Work(Excellence excellence)
    {
        var done = excellence.Items.Where(item => item.Status is ItemStatus.Done).ToList();
        if (done is not [])
            yield return $"Of the {ExcellenceWords.Count(done.Count, "item")} done, {done.Count(item => item.WasSeen)} {(done.Count(item => item.WasSeen) is 1 ? "was" : "were")} seen by this program itself; the others rest on what somebody says.";
    }
}
