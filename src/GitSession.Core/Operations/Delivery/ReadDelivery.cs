using System.Collections.Immutable;
using GitSession.Operations.Incidents;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Delivery;

/// <summary>Reads how often and how well is deployed, from git and from the incidents.</summary>
public sealed class ReadDelivery(IWorkspace workspace, IRepository repository, Settings settings, TimeProvider time)
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(90);

    /// <param name="since">Where the period begins; null where it is the last 90 days.</param>
    /// <returns>The figures, and the incidents that cannot be read and are not in them.</returns>
    public (DeliveryFigures Figures, ImmutableArray<DamagedDocument> Damaged) Run(DateTimeOffset? since)
    {
        var (incidents, damaged) = new IncidentFolder(workspace).Read();
        return (Of(since, incidents), damaged);
    }

    /// <summary>The same of incidents that were read already.</summary>
    internal DeliveryFigures Of(DateTimeOffset? since, ImmutableArray<Incident> incidents)
    {
        var now = Times.Now(time);
        var from = since ?? now - Period;
        return DeliveryFigures.Of(repository.Deployments(settings.Deployment.Tags, from), [.. incidents.Select(Outage.Of).OfType<Outage>()], from, now);
    }
}
