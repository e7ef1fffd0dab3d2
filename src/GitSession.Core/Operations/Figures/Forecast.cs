namespace GitSession.Operations.Figures;

/// <summary>When the line through the values comes to a bound of the target.</summary>
/// <param name="Earliest">When it would where its slope were greater by its standard error.</param>
/// <param name="Latest">When it would where its slope were less by that; null where that is later than a calendar goes.</param>
/// <param name="WillBeMet">Whether the target is met beyond, or missed.</param>
public sealed record Forecast(DateTimeOffset At, DateTimeOffset Earliest, DateTimeOffset? Latest, bool WillBeMet)
{
    /// <param name="last">When the last value was: what the line met before is no forecast.</param>
    /// <returns>The forecast, or why there is none.</returns>
    public static (Forecast? Forecast, ForecastGap? Gap) Of(Trend? trend, TargetRange? target, DateTimeOffset last)
    {
        if (target is null || trend is null)
            return (null, target is null ? ForecastGap.NoTarget : ForecastGap.NoTrend);
        if (trend.IsUncertain)
            return (null, ForecastGap.Uncertain);
        var ahead = (last - trend.Middle).TotalDays;
        var next = target.Bounds.Select(bound => (Bound: bound, Days: Days(trend, bound, trend.PerDay))).Where(one => one.Days > ahead).OrderBy(one => one.Days).ToList();
        if (next is not [var (bound, days), ..])
            return (null, ForecastGap.MovesAway);
        if (TimeOf(trend, days) is not { } at)
            return (null, ForecastGap.TooFar);
        var error = Math.CopySign(trend.Error, trend.PerDay);
        return (new Forecast(at, TimeOf(trend, Days(trend, bound, trend.PerDay + error)) ?? at, TimeOf(trend, Days(trend, bound, trend.PerDay - error)), IsMetBeyond(target, bound, trend.PerDay > 0)), null);
    }

    private static double Days(Trend trend, double bound, double perDay) => (bound / perDay) - (trend.MeanValue / perDay);

    private static DateTimeOffset? TimeOf(Trend trend, double days) =>
        days < (DateTimeOffset.MaxValue - trend.Middle).TotalDays - 1 && days > (DateTimeOffset.MinValue - trend.Middle).TotalDays + 1 ? trend.Middle.AddDays(days) : null;

    private static bool IsMetBeyond(TargetRange target, double bound, bool rises) => rises ? bound.Equals(target.Low) && !bound.Equals(target.High) : bound.Equals(target.High) && !bound.Equals(target.Low);
}
