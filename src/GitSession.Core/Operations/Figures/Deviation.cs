using GitSession.Framework.Statistics;

namespace GitSession.Operations.Figures;

/// <summary>How far the last value lies from what it is held against, in median absolute deviations.</summary>
/// <param name="From">The median and the deviation that it is held against.</param>
/// <param name="Times">
/// (last − median) / deviation; 0 where both are the same, null where the values before were all alike and this one is another, or it is
/// more than a double holds.
/// </param>
/// <param name="IsOfDocument">It is held against the baseline document and not against the values before it.</param>
public sealed record Deviation(Spread From, double? Times, bool IsOfDocument)
{
    /// <summary>Of fewer values no deviation means anything.</summary>
    public const int Fewest = 5;

    // The same as for the figures of sessions.
    private const double Most = 3;

    /// <summary>It lies outside of all that the values before it were.</summary>
    public bool IsOutside => Times is null;

    public bool IsUnusual => Times is not { } times || Math.Abs(times) > Most;

    /// <summary>Null where there is too little to hold it against.</summary>
    public static Deviation? Of(Series series, MetricBaseline? baseline)
    {
        if (baseline is not null)
            return baseline is { Mad: { } mad, Count: null or >= Fewest } ? Of(series.Last.Value, new Spread(baseline.Value, mad, baseline.Count ?? 0), isOfDocument: true) : null;
        return series.Values.Length > Fewest ? Of(series.Last.Value, Spread.Of(series.Values[..^1]), isOfDocument: false) : null;
    }

    private static Deviation Of(double last, Spread from, bool isOfDocument)
    {
        var times = last.Equals(from.Median) ? 0 : MetricNumber.Finite((last - from.Median) / from.Mad);
        return new Deviation(from, from.Mad > 0 || times is 0 ? times : null, isOfDocument);
    }
}
