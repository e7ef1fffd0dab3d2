using System.Globalization;
using GitSession.Operations.Protocols;
using GitSession.Text;

namespace GitSession.Operations.Reports;

/// <summary>What deployments, protocols and documents show to be done.</summary>
internal static class ProcessRecommendations
{
    /// <summary>The share of deployments that fail above which the figure says that changes are not safe enough.</summary>
    public const double MostFailing = 0.15;

    private const RecommendationKind Kind = RecommendationKind.Process;

    public static IEnumerable<Recommendation> Of(Excellence excellence) =>
        Delivery(excellence).Concat(excellence.Items.SelectMany(item => Of(item, ProtocolRun.PathOf(excellence.Session)))).Concat(excellence.Damaged.Select(Of));

    public static string ApprovalKey(string item) => $"approval {item}";

    private static IEnumerable<Recommendation> Delivery(Excellence excellence)
    {
        var delivery = excellence.Delivery;
        if (delivery.ChangeFailureRate is > MostFailing and var rate)
        {
            yield return new Recommendation(
                Kind, "delivery failures", "Make deployments fail less often",
                string.Create(CultureInfo.InvariantCulture, $"{delivery.Failed} of {delivery.Deployments} caused an incident, {100 * rate:0.#} %, more than {100 * MostFailing:0} %"));
        }
    }

    private static IEnumerable<Recommendation> Of(WorkItem item, string record)
    {
        if (item.Status is ItemStatus.Failed)
            yield return new Recommendation(Kind, $"item {item.Id}", $"Do {item.Id}: {item.Text}", item.Last?.Detail is { Length: > 0 } why ? why : "it failed", record);
        if (item.Status is ItemStatus.Awaiting)
            yield return new Recommendation(Kind, ApprovalKey(item.Id), $"Approve or refuse {item.Id}: {item.Text}", "done, and a person has yet to approve it", record);
    }

    private static Recommendation Of(DamagedDocument damaged) =>
        new(Kind, $"damaged {damaged.Path}:{damaged.Line}", $"Repair {damaged.Path}", $"line {Math.Max(1, damaged.Line)}: expected {damaged.Expected}", damaged.Path);
}
