using System.Collections.Immutable;
using GitSession.Framework.Audit;

namespace GitSession.Framework.Statistics;

/// <summary>How well the framework did: 100 × the weighted mean of the parts of which there is data.</summary>
public sealed record Health(ImmutableArray<HealthPart> Parts)
{
    /// <summary>From 0 to 100; null where there is no data at all.</summary>
    public int? Score
    {
        get
        {
            var known = Parts.Where(part => part.Value is not null).ToList();
            return known is [] ? null : Rounded(100 * known.Sum(part => part.Weight * (part.Value ?? 0)) / known.Sum(part => part.Weight));
        }
    }

    // A half that comes of decimal fractions is a little less than a half in binary ones.
    private static int Rounded(double score) => (int)Math.Round(Math.Round(score, 6), MidpointRounding.AwayFromZero);

    /// <param name="triggered">The services that something called for; empty where nobody knows.</param>
    public static Health Of(SessionFigures figures, IReadOnlyCollection<string> triggered) => new(
    [
        new HealthPart(HealthPartName.Compliance, .30, Compliance(figures)),
        new HealthPart(HealthPartName.Coverage, .20, Share(triggered.Count(service => figures.Of(service).Events > 0), triggered.Count)),
        new HealthPart(HealthPartName.Pressure, .20, 1 - Mean(figures, ServiceName.Pressure, "score")),
        new HealthPart(HealthPartName.Verification, .15, Mean(figures, ServiceName.Verification, "confidence")),
        new HealthPart(HealthPartName.Classification, .15, Accuracy(figures.Of(ServiceName.Classification))),
    ]);

    private static double? Compliance(SessionFigures figures)
    {
        var (enforcements, validations) = (figures.Of(ServiceName.Boundaries), figures.Of(ServiceName.CrossReference));
        return 1 - Share(enforcements.Blocked + validations.Blocked, enforcements.Events + validations.Events);
    }

    // A person may say otherwise at once, or later in a line of its own.
    private static double? Accuracy(ServiceFigures classifier)
    {
        var reclassified = classifier.Count("reclassified", "true");
        var classified = classifier.Events - reclassified;
        return 1 - Share(Math.Min(classified, classifier.Count("overridden", "true") + reclassified), classified);
    }

    private static double? Mean(SessionFigures figures, string service, string key) =>
        figures.Of(service).Measures.GetValueOrDefault(key) is { Count: > 0 } measure ? Math.Clamp(measure.Mean, 0, 1) : null;

    private static double? Share(int some, int all) => all == 0 ? null : (double)some / all;
}
