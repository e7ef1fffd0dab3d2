using System.Text.Json;
using GitSession.Operations.Delivery;

namespace GitSession.Cli.Output;

/// <summary>How often and how well is deployed, as JSON.</summary>
internal static class DeliveryJson
{
    public static void Members(Utf8JsonWriter json, DeliveryFigures delivery)
    {
        json.Time("since", delivery.Since);
        json.Time("until", delivery.Until);
        json.WriteBoolean("shallow", delivery.IsShallow);
        json.Block("deployments", inner =>
        {
            inner.WriteNumber("count", delivery.Deployments);
            MetricJson.Number(inner, "per_week", delivery.PerWeek);
        });
        json.Block("lead_time", inner => MedianTime(inner, delivery.LeadTime));
        json.Block("change_failure", inner =>
        {
            MetricJson.Number(inner, "rate", delivery.ChangeFailureRate);
            inner.WriteNumber("failed", delivery.Failed);
            inner.List("failures", delivery.Failures, Failure);
            inner.WriteNumber("incidents", delivery.Incidents);
            inner.WriteNumber("unexplained", delivery.Unexplained);
        });
        json.Block("time_to_restore", inner =>
        {
            MedianTime(inner, delivery.TimeToRestore);
            inner.WriteNumber("open", delivery.Unresolved);
        });
    }

    private static void MedianTime(Utf8JsonWriter json, MedianTime duration)
    {
        MetricJson.Number(json, "median_seconds", duration.Median?.TotalSeconds);
        json.WriteNumber("count", duration.Count);
        json.WriteNumber("backwards", duration.Backwards);
    }

    private static void Failure(Utf8JsonWriter json, FailedDeployment failure)
    {
        json.WriteString("deployment", failure.Deployment.Tags[0]);
        json.Time("detected", failure.Outage.Detected);
        json.Time("resolved", failure.Outage.Resolved);
        json.WriteBoolean("inferred", failure.IsInferred);
    }
}
