using System.Collections.Immutable;

namespace GitSession.Operations.Figures;

/// <summary>
/// Percentiles by nearest rank: the least value that so many of a hundred values do not exceed, which is always one that was measured
/// (definition 1 of Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996).
/// </summary>
public sealed record Percentiles(double P50, double P95, double P99)
{
    public static Percentiles Of(ImmutableArray<double> values)
    {
        var sorted = values.Sort();
        return new Percentiles(Rank(sorted, 50), Rank(sorted, 95), Rank(sorted, 99));
    }

    // In whole numbers: 0.07 times 100 is more than 7 in a double.
    private static double Rank(ImmutableArray<double> sorted, long percent) => sorted[(int)(((percent * sorted.Length) + 99) / 100) - 1];
}
