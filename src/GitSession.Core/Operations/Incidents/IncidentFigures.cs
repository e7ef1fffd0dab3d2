using System.Collections.Immutable;

namespace GitSession.Operations.Incidents;

/// <summary>
/// What incidents come to: how long it took to restore, and whether they were answered in time. A time that it took is that between two
/// instants, whatever the clocks showed. One whose times contradict each other is named and counted nowhere.
/// </summary>
/// <param name="Resolved">How many the times to restore are taken of.</param>
/// <param name="Mttr">The mean time from detection to resolution; null where none is resolved.</param>
/// <param name="Median">By nearest rank: one of the times that it really took, as <paramref name="P95"/> is.</param>
/// <param name="Responses">Of each class, by class.</param>
/// <param name="Contradictory">Those whose times cannot be.</param>
public sealed record IncidentFigures(
    int Resolved, TimeSpan? Mttr, TimeSpan? Median, TimeSpan? P95, ImmutableArray<ResponseFigures> Responses, ImmutableArray<Incident> Contradictory)
{
    /// <summary>The framework's: the mean has to stay below two minutes.</summary>
    public static TimeSpan DefaultTarget { get; } = TimeSpan.FromMinutes(2);

    public static IncidentFigures Of(IReadOnlyCollection<Incident> incidents, DateTimeOffset now)
    {
        ImmutableArray<Incident> contradictory = [.. incidents.Where(incident => Contradicts(incident) is not null)];
        var counted = incidents.Except(contradictory).ToList();
        var took = counted.Select(TimeToRestore).OfType<TimeSpan>().Order().ToList();
        return new IncidentFigures(
            took.Count,
            took is [] ? null : TimeSpan.FromTicks((long)took.Average(time => time.Ticks)),
            NearestRank(took, 50),
            NearestRank(took, 95),
            [.. Enum.GetValues<IncidentClass>().Select(of => Response(of, counted.FindAll(incident => incident.Class == of), now))],
            contradictory);
    }

    /// <summary>Whether the mean is below the target; null where there is no mean.</summary>
    public bool? Achieves(TimeSpan target) => Mttr is { } mean ? mean < target : null;

    /// <summary>From the detection to the last resolution; null where one of them is not known, or it goes on.</summary>
    public static TimeSpan? TimeToRestore(Incident incident) =>
        incident is { Status: not IncidentStatus.Open, DetectedAt: { } detected, ResolvedAt: { } resolved } ? resolved - detected : null;

    /// <summary>The keys of two times of which the first lies before the second, and cannot; null where none do.</summary>
    public static (string Earlier, string Later)? Contradicts(Incident incident)
    {
        (string Earlier, DateTimeOffset? First, string Later, DateTimeOffset? Second)[] pairs =
        [
            ("resolved_at", incident.ResolvedAt, "detected_at", incident.DetectedAt),
            ("responded_at", incident.RespondedAt, "detected_at", incident.DetectedAt),
            ("closed_at", incident.ClosedAt, "resolved_at", incident.ResolvedAt),
        ];
        return pairs.Where(pair => pair.First < pair.Second).Select(pair => ((string, string)?)(pair.Earlier, pair.Later)).FirstOrDefault();
    }

    private static ResponseFigures Response(IncidentClass of, List<Incident> incidents, DateTimeOffset now)
    {
        var known = incidents.FindAll(incident => incident.RespondBy is { } by && (incident.RespondedAt is not null || by < now));
        return new ResponseFigures(of, known.Count(incident => incident.RespondedAt <= incident.RespondBy), known.Count);
    }

    // The least of the sorted values that so many percent of all do not exceed.
    private static TimeSpan? NearestRank(List<TimeSpan> sorted, int percent) =>
        sorted is [] ? null : sorted[Math.Max(0, (int)Math.Ceiling(percent / 100.0 * sorted.Count) - 1)];
}
