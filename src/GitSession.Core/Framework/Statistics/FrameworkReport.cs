using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Framework.Pressure;
using GitSession.Text;

namespace GitSession.Framework.Statistics;

/// <summary>How the framework did in one session, or in all of them together.</summary>
/// <param name="Session">Null where all are meant.</param>
public sealed record FrameworkReport(string? Session, SessionFigures Figures)
{
    /// <summary>The number of sessions that the figures are of.</summary>
    public int Sessions { get; init; } = 1;

    public Baseline Baseline { get; init; } = Baseline.None;

    public ImmutableArray<Anomaly> Anomalies { get; init; } = [];

    public Health Health { get; init; } = new([]);

    /// <summary>Lines that could not be read, and are not counted.</summary>
    public ImmutableArray<DamagedDocument> Damaged { get; init; } = [];

    /// <summary>The pressure that was measured last; null where none was.</summary>
    public double? Score => Figures.Scores is [.., var last] ? last : null;

    public PressureLevel Level => PressureStep.Of(Score ?? 0).Level;

    public PressureTrend Trend => new PressureHistory([.. Figures.Scores]).Trend;

    /// <summary>What was not allowed, the most frequent first.</summary>
    public ImmutableArray<ViolationPattern> Patterns =>
        [.. Figures.Patterns.Values.OrderByDescending(pattern => pattern.Occurrences).ThenBy(pattern => pattern.Reason, StringComparer.Ordinal)];

    /// <summary>Nothing was decided, so that there is nothing to tell.</summary>
    public bool IsEmpty => Figures.Events == 0;

    public static FrameworkReport OfSession(string session, AuditTrail trail, AllFigures all, SessionSigns signs, DateTimeOffset now)
    {
        var figures = SessionFigures.Of(session, trail);
        var baseline = Baseline.Of(figures, all);
        return new FrameworkReport(session, figures)
        {
            Baseline = baseline,
            Anomalies = Statistics.Anomalies.Find(trail.Lines, baseline, signs, now),
            Health = Health.Of(figures, signs.Triggered),
            Damaged = trail.Damaged,
        };
    }

    public static FrameworkReport OfAll(AllFigures all)
    {
        var figures = all.Together;
        return new FrameworkReport(null, figures) { Sessions = all.Count, Health = Health.Of(figures, []) };
    }
}
