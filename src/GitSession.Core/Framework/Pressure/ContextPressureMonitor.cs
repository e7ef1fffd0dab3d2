using System.Collections.Immutable;

namespace GitSession.Framework.Pressure;

/// <summary>
/// Tells how hard it has become for an agent to do its work well. The score is the sum over five factors of
/// weight × min(1, value / critical value); tokens enter as the plain share of their budget.
/// </summary>
public static class ContextPressureMonitor
{
    // So that a sum of decimal fractions that is to reach a level does reach it.
    private const int Digits = 4;

    /// <param name="errors">The errors so far, for bursts among them.</param>
    /// <param name="before">The scores so far, without this one.</param>
    public static PressureVerdict Analyze(PressureInputs inputs, ErrorHistory errors, PressureHistory before, DateTimeOffset now)
    {
        if (!inputs.IsPossible)
            return PressureVerdict.Unknown(inputs);
        var readings = inputs.Readings();
        var score = Math.Round(readings.Sum(reading => reading.Measure.Weight * reading.Share), Digits);
        var (step, trend) = (PressureStep.Of(score), before.With(score).Trend);
        return new PressureVerdict
        {
            Score = score,
            Level = step.Level,
            Inputs = inputs,
            Multiplier = step.Multiplier,
            Trend = trend,
            Readings = readings,
            Warnings = [.. Warnings(readings, trend, errors.LastBurst(now) is not null)],
        };
    }

    private static IEnumerable<PressureWarning> Warnings(ImmutableArray<PressureReading> readings, PressureTrend trend, bool clustering)
    {
        double Share(PressureFactor factor) => readings.First(reading => reading.Factor == factor).Share;
        (PressureWarning? Warning, bool Holds)[] all =
        [
            (OfTokens(Share(PressureFactor.Tokens)), true),
            (PressureWarning.ConversationIsLong, Share(PressureFactor.Messages) > 0.8),
            (PressureWarning.ErrorsAreFrequent, Share(PressureFactor.Errors) > 0.6),
            (PressureWarning.TaskIsComplex, Share(PressureFactor.Complexity) > 0.7),
            (PressureWarning.InstructionsAreDense, Share(PressureFactor.Instructions) > 0.7),
            (PressureWarning.PressureEscalates, trend is PressureTrend.Escalating),
            (PressureWarning.ErrorsCluster, clustering),
        ];
        return all.Where(one => one.Holds).Select(one => one.Warning).OfType<PressureWarning>();
    }

    private static PressureWarning? OfTokens(double share) => share switch
    {
        >= 0.95 => PressureWarning.TokensEnd,
        > 0.8 => PressureWarning.TokensAreCritical,
        > 0.6 => PressureWarning.TokensRunLow,
        _ => null,
    };
}
