using GitSession.World;

namespace GitSession.Operations.Delivery;

/// <summary>A deployment and an incident that it caused.</summary>
/// <param name="IsInferred">Nobody said so: it was the newest deployment within a day before the incident.</param>
public sealed record FailedDeployment(DeployedTag Deployment, Outage Outage, bool IsInferred)
{
    private static readonly TimeSpan Suspicious = TimeSpan.FromHours(24);

    /// <summary>Which of the deployments caused it; null where none of them did, as far as can be known.</summary>
    /// <param name="deployments">The oldest first.</param>
    public static FailedDeployment? Of(Outage outage, IReadOnlyCollection<DeployedTag> deployments)
    {
        if (outage.Deployment is { } named)
            return deployments.LastOrDefault(one => one.Tags.Contains(named)) is { } meant ? new FailedDeployment(meant, outage, IsInferred: false) : null;
        var suspect = deployments.LastOrDefault(one => one.At <= outage.Detected && outage.Detected - one.At <= Suspicious);
        return suspect is null ? null : new FailedDeployment(suspect, outage, IsInferred: true);
    }
}
