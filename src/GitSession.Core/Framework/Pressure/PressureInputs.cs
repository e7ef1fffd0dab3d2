using System.Collections.Immutable;

namespace GitSession.Framework.Pressure;

/// <summary>What the pressure is measured by.</summary>
public sealed record PressureInputs
{
    /// <summary>The tokens that an agent has, where nobody says how many.</summary>
    public const int DefaultBudget = 200_000;

    private const double HighestRatio = 2;

    /// <summary>The share of the budget that is used, from 0; see <see cref="RatioOf"/>.</summary>
    public double Tokens { get; init; }

    public int Messages { get; init; }

    /// <summary>See <see cref="TaskComplexity"/>.</summary>
    public double Complexity { get; init; }

    /// <summary>The number of errors in the last ten minutes.</summary>
    public int Errors { get; init; }

    /// <summary>The number of active instructions.</summary>
    public int Instructions { get; init; }

    /// <summary>Whether these are figures that there can be.</summary>
    public bool IsPossible => double.IsFinite(Tokens) && double.IsFinite(Complexity) && Tokens >= 0 && Complexity >= 0 && Messages >= 0 && Errors >= 0 && Instructions >= 0;

    /// <summary>The share that a figure of tokens means: up to 2 it is one already, above that it is a number of tokens.</summary>
    public static double RatioOf(double tokens, int budget = DefaultBudget) => tokens <= HighestRatio || budget <= 0 ? tokens : tokens / budget;

    public ImmutableArray<PressureReading> Readings() =>
        [.. PressureMeasure.All.Select(measure => measure.Read(ValueOf(measure.Factor)))];

    private double ValueOf(PressureFactor factor) => factor switch
    {
        PressureFactor.Tokens => Tokens,
        PressureFactor.Messages => Messages,
        PressureFactor.Complexity => Complexity,
        PressureFactor.Errors => Errors,
        _ => Instructions,
    };
}
