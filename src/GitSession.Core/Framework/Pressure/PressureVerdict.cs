using System.Collections.Immutable;

namespace GitSession.Framework.Pressure;

/// <summary>The pressure at one moment, and what follows from it.</summary>
public sealed record PressureVerdict
{
    private const double UnknownScore = 0.5;
    private const double UnknownMultiplier = 1.5;

    /// <summary>From 0 to 1.</summary>
    public required double Score { get; init; }

    public required PressureLevel Level { get; init; }

    public required PressureInputs Inputs { get; init; }

    /// <summary>How many times as much verification is wanted.</summary>
    public required double Multiplier { get; init; }

    public PressureTrend Trend { get; init; }

    public ImmutableArray<PressureReading> Readings { get; init; } = [];

    public ImmutableArray<PressureWarning> Warnings { get; init; } = [];

    public PressureAction Action => PressureStep.Of(Level).Action;

    public PressureRecommendation Recommendation => PressureStep.Of(Level).Recommendation;

    public int ExitCode => PressureStep.Of(Level).ExitCode;

    /// <summary>Errors came in a burst.</summary>
    public bool Clustering => Warnings.Contains(PressureWarning.ErrorsCluster);

    public bool MayProceed => Level is not PressureLevel.Dangerous;

    public bool RequiresVerification => Level >= PressureLevel.High;

    /// <summary>What holds where the figures cannot be: neither all is well nor anything is known to be wrong.</summary>
    public static PressureVerdict Unknown(PressureInputs inputs) =>
        new() { Score = UnknownScore, Level = PressureLevel.Elevated, Inputs = inputs, Multiplier = UnknownMultiplier };
}
