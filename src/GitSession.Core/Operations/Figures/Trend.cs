namespace GitSession.Operations.Figures;

/// <summary>
/// The straight line through the values over days of 24 hours with the least squares of what lies beside it, and the standard error of
/// its slope: the square root of the residual sum of squares over n − 2 and over the sum of squares of the times.
/// </summary>
/// <param name="PerDay">The slope.</param>
/// <param name="Error">Its standard error.</param>
/// <param name="Middle">The mean of the times, through which every line of this kind goes.</param>
/// <param name="MeanValue">What it goes through there.</param>
public sealed record Trend(double PerDay, double Error, DateTimeOffset Middle, double MeanValue)
{
    public const int Fewest = 3;

    /// <summary>The line cannot be told from one that neither rises nor falls.</summary>
    public bool IsUncertain => Math.Abs(PerDay) <= Error;

    /// <summary>Null with fewer than three values, with all at one time, and where it is more than a double holds.</summary>
    public static Trend? Of(Series series)
    {
        var first = series.Points[0].At;
        var days = series.Points.Select(point => (point.At - first).TotalDays).ToArray();
        // Squares of what is huge or tiny are more or less than a double holds.
        var scale = series.Values.Max(Math.Abs) is > 0 and var greatest ? greatest : 1;
        var values = series.Values.Select(value => value / scale).ToArray();
        var (middle, mean) = (days.Average(), values.Average());
        var spread = days.Sum(day => (day - middle) * (day - middle));
        if (days.Length < Fewest || spread <= 0)
            return null;
        var slope = days.Zip(values).Sum(one => (one.First - middle) * (one.Second - mean)) / spread;
        var beside = days.Zip(values).Sum(one => Square(one.Second - mean - (slope * (one.First - middle))));
        var error = Math.Sqrt(beside / (days.Length - 2) / spread);
        return MetricNumber.Finite(slope * scale) is { } perDay && MetricNumber.Finite(error * scale) is { } perDayError
            ? new Trend(perDay, perDayError, first.AddDays(middle), mean * scale)
            : null;
    }

    private static double Square(double number) => number * number;
}
