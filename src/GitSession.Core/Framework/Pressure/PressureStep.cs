using System.Collections.Immutable;

namespace GitSession.Framework.Pressure;

/// <summary>A level of pressure with all that goes with it.</summary>
/// <param name="From">The lowest score of the level.</param>
/// <param name="Multiplier">How many times as much verification is wanted.</param>
/// <param name="ExitCode">What a program that was asked for the pressure ends with.</param>
public sealed record PressureStep(PressureLevel Level, double From, PressureAction Action, PressureRecommendation Recommendation, double Multiplier, int ExitCode)
{
    /// <summary>The levels, the lightest first.</summary>
    public static ImmutableArray<PressureStep> All { get; } =
    [
        new(PressureLevel.Normal, 0.00, PressureAction.Proceed, PressureRecommendation.ContinueNormal, 1.0, 0),
        new(PressureLevel.Elevated, 0.30, PressureAction.IncreaseVerification, PressureRecommendation.IncreaseVerification, 1.3, 0),
        new(PressureLevel.High, 0.50, PressureAction.MandatoryVerification, PressureRecommendation.SuggestContextRefresh, 1.6, 1),
        new(PressureLevel.Critical, 0.70, PressureAction.RecommendRefresh, PressureRecommendation.MandatoryVerification, 2.0, 2),
        new(PressureLevel.Dangerous, 0.85, PressureAction.RequireHumanIntervention, PressureRecommendation.ImmediateHalt, 3.0, 3),
    ];

    /// <summary>The level that a score from 0 to 1 is of.</summary>
    public static PressureStep Of(double score) => All.Last(step => step.From <= Math.Max(score, 0));

    public static PressureStep Of(PressureLevel level) => All.First(step => step.Level == level);
}
