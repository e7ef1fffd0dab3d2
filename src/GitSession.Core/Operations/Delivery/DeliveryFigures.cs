using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Operations.Delivery;

/// <summary>
/// How often and how well is deployed: the four measures of DORA (DevOps Research and Assessment, dora.dev/guides/dora-metrics-four-keys).
/// </summary>
/// <param name="Deployments">Those of the period.</param>
/// <param name="LeadTime">From commit to deployment.</param>
/// <param name="Failures">The incidents that these deployments caused.</param>
/// <param name="Incidents">How many incidents were written down, whenever they were.</param>
/// <param name="Unexplained">How many incidents of the period no deployment is known to have caused.</param>
/// <param name="TimeToRestore">From detection to resolution of these failures, where they are over.</param>
/// <param name="IsShallow">The clone is cut off, so that commits and deployments may be missing.</param>
public sealed record DeliveryFigures(
    DateTimeOffset Since, DateTimeOffset Until, int Deployments, MedianTime LeadTime, ImmutableArray<FailedDeployment> Failures, int Incidents, int Unexplained, MedianTime TimeToRestore, bool IsShallow)
{
    private const double Week = 7;

    /// <summary>Null where the period has no length.</summary>
    public double? PerWeek => Until > Since ? Deployments / ((Until - Since).TotalDays / Week) : null;

    /// <summary>How many deployments caused an incident, however many each.</summary>
    public int Failed => Failures.Select(failure => failure.Deployment.Commit).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The share of deployments that caused an incident; null where nothing was deployed.</summary>
    public double? ChangeFailureRate => Deployments == 0 ? null : (double)Failed / Deployments;

    /// <summary>How many of the failures are laid to a deployment because of its time alone.</summary>
    public int Inferred => Failures.Count(failure => failure.IsInferred);

    /// <summary>How many of the failures are not over.</summary>
    public int Unresolved => Failures.Count(failure => failure.Outage.Resolved is null);

    /// <param name="log">The deployments from <paramref name="since"/> on.</param>
    public static DeliveryFigures Of(DeploymentLog log, IReadOnlyCollection<Outage> outages, DateTimeOffset since, DateTimeOffset until)
    {
        ImmutableArray<FailedDeployment> failures = [.. outages.Select(outage => FailedDeployment.Of(outage, log.Deployments)).OfType<FailedDeployment>()];
        var explained = failures.Select(failure => failure.Outage).ToHashSet(ReferenceEqualityComparer.Instance);
        return new DeliveryFigures(
            since,
            until,
            log.Deployments.Length,
            MedianTime.Of(log.Deployments.SelectMany(deployment => deployment.Commits.Select(commit => deployment.At - commit.At))),
            failures,
            outages.Count,
            outages.Count(outage => outage.Detected >= since && !explained.Contains(outage)),
            MedianTime.Of(failures.Where(failure => failure.Outage.Resolved is not null).Select(failure => (failure.Outage.Resolved ?? failure.Outage.Detected) - failure.Outage.Detected)),
            log.IsShallow);
    }
}
