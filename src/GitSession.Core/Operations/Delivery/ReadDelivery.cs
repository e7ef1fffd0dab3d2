using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Delivery;

/// <summary>Reads how often and how well is deployed, from git and from the incidents.</summary>
public sealed class ReadDelivery(IRepository repository, Settings settings, TimeProvider time)
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(90);

    /// <param name="since">Where the period begins; null where it is the last 90 days.</param>
    public DeliveryFigures Run(DateTimeOffset? since, IReadOnlyCollection<Outage> outages)
    {
        var now = Times.Now(time);
        var from = since ?? now - Period;
        return DeliveryFigures.Of(repository.Deployments(settings.Deployment.Tags, from), outages, from, now);
    }
}
