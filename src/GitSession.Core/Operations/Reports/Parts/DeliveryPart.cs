using System.Globalization;
using GitSession.Handoffs;
using GitSession.Operations.Delivery;
using GitSession.Text;

namespace GitSession.Operations.Reports.Parts;

/// <summary>How often and how well is deployed: the four measures of DORA.</summary>
internal static class DeliveryPart
{
    public static string Render(Excellence excellence)
    {
        var delivery = excellence.Delivery;
        return $"From {MetricWords.Day(delivery.Since)} to {MetricWords.Day(delivery.Until)}, by the tags that mark a deployment:\n\n" + HandoffText.List([.. Lines(delivery)], "");
    }

    private static IEnumerable<string> Lines(DeliveryFigures delivery)
    {
        yield return $"Deployment frequency: {ExcellenceWords.Count(delivery.Deployments, "deployment")}{(delivery.PerWeek is { } rate ? string.Create(CultureInfo.InvariantCulture, $", {rate:0.##} a week") : "")}";
        yield return $"Lead time for changes: {Median(delivery.LeadTime, "commit", "no commit was deployed")}";
        yield return $"Change failure rate: {FailureRate(delivery)}";
        yield return $"Time to restore a failed deployment: {Median(delivery.TimeToRestore, "incident", "none was restored")}{(delivery.Unresolved > 0 ? $"; {ExcellenceWords.Count(delivery.Unresolved, "incident")} not over" : "")}";
        if (delivery.IsShallow)
            yield return "This clone is shallow: commits and deployments behind its edge are not counted.";
    }

    private static string FailureRate(DeliveryFigures delivery) => delivery.ChangeFailureRate is { } rate
        ? $"{ExcellenceWords.Percent(rate)}, {delivery.Failed} of {ExcellenceWords.Count(delivery.Deployments, "deployment")}{(delivery.Inferred > 0 ? $"; {ExcellenceWords.Count(delivery.Inferred, "incident")} laid to a deployment by the time alone" : "")}"
        : "not known, nothing was deployed";

    private static string Median(MedianTime time, string what, string none) =>
        time.Median is { } median ? $"{Times.Length(median)}, median of {ExcellenceWords.Count(time.Count, what)}" : $"not known, {none}";
}
