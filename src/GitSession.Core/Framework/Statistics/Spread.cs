namespace GitSession.Framework.Statistics;

/// <summary>The middle of some numbers, and how far they lie from it.</summary>
/// <param name="Mad">The median of the distances from the median (median absolute deviation), which one outlier does not move.</param>
public sealed record Spread(double Median, double Mad, int Count)
{
    /// <exception cref="ArgumentException">There are no numbers.</exception>
    public static Spread Of(IReadOnlyCollection<double> numbers)
    {
        var median = Middle(numbers);
        return new Spread(median, Middle([.. numbers.Select(number => Math.Abs(number - median))]), numbers.Count);
    }

    /// <summary>Whether a number lies further from the median than so many times the deviation.</summary>
    public bool IsFarFrom(double number, double times) => Math.Abs(number - Median) > times * Mad;

    private static double Middle(IReadOnlyCollection<double> numbers)
    {
        if (numbers.Count == 0)
            throw new ArgumentException("there is no middle of no numbers", nameof(numbers));
        var sorted = numbers.Order().ToArray();
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : Between(sorted[half - 1], sorted[half]);
    }

    // Of two numbers that are huge the sum is more than a double holds.
    private static double Between(double low, double high) => double.IsFinite(low + high) ? (low + high) / 2 : (low / 2) + (high / 2);
}
