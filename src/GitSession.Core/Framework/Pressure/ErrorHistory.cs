using System.Collections.Immutable;

namespace GitSession.Framework.Pressure;

/// <summary>When errors happened in one session, in the order in which they were told.</summary>
public sealed record ErrorHistory(ImmutableList<DateTimeOffset> Times)
{
    /// <summary>The most errors whose times are kept.</summary>
    public const int Most = 20;

    /// <summary>The number of errors that make a burst, where they happen within a minute.</summary>
    public const int Burst = 5;

    public static ErrorHistory None { get; } = new([]);

    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    public ErrorHistory With(DateTimeOffset at) => new(Times.With(at, Most));

    /// <summary>The number of errors in the last ten minutes.</summary>
    public int Recent(DateTimeOffset now) => Last(now).Count();

    /// <summary>When the last burst of the last ten minutes was complete; null where there was none.</summary>
    public DateTimeOffset? LastBurst(DateTimeOffset now)
    {
        var last = Last(now).Order().ToList();
        for (var end = last.Count - 1; end >= Burst - 1; end--)
        {
            if (last[end] - last[end - Burst + 1] <= Together)
                return last[end];
        }
        return null;
    }

    // What a clock that was set back makes later than now counts still.
    private IEnumerable<DateTimeOffset> Last(DateTimeOffset now) => Times.Where(at => now - at <= Recently);
}
