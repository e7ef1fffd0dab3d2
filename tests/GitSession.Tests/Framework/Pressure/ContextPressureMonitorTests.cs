using GitSession.Framework.Pressure;
using GitSession.Tests.Support;

namespace GitSession.Tests.Framework.Pressure;

[Trait("Requirement", "SES-72")]
public class ContextPressureMonitorTests
{
    [Theory]
    [InlineData(0.0, PressureLevel.Normal, PressureAction.Proceed, PressureRecommendation.ContinueNormal, 1.0, 0)]
    [InlineData(0.2999, PressureLevel.Normal, PressureAction.Proceed, PressureRecommendation.ContinueNormal, 1.0, 0)]
    [InlineData(0.3, PressureLevel.Elevated, PressureAction.IncreaseVerification, PressureRecommendation.IncreaseVerification, 1.3, 0)]
    [InlineData(0.4999, PressureLevel.Elevated, PressureAction.IncreaseVerification, PressureRecommendation.IncreaseVerification, 1.3, 0)]
    [InlineData(0.5, PressureLevel.High, PressureAction.MandatoryVerification, PressureRecommendation.SuggestContextRefresh, 1.6, 1)]
    [InlineData(0.7, PressureLevel.Critical, PressureAction.RecommendRefresh, PressureRecommendation.MandatoryVerification, 2.0, 2)]
    [InlineData(0.85, PressureLevel.Dangerous, PressureAction.RequireHumanIntervention, PressureRecommendation.ImmediateHalt, 3.0, 3)]
    [InlineData(1.0, PressureLevel.Dangerous, PressureAction.RequireHumanIntervention, PressureRecommendation.ImmediateHalt, 3.0, 3)]
    public void Each_score_has_its_level_and_each_level_what_follows_from_it(
        double score, PressureLevel level, PressureAction action, PressureRecommendation recommendation, double multiplier, int exitCode)
    {
        var step = PressureStep.Of(score);

        (step.Level, step.Action, step.Recommendation, step.Multiplier, step.ExitCode).ShouldBe((level, action, recommendation, multiplier, exitCode));
        PressureStep.Of(level).ShouldBe(step);
    }

    [Theory]
    [InlineData(PressureFactor.Tokens, 0.35, 0.80, 0.95)]
    [InlineData(PressureFactor.Messages, 0.25, 100, 150)]
    [InlineData(PressureFactor.Complexity, 0.15, 5, 8)]
    [InlineData(PressureFactor.Errors, 0.15, 3, 5)]
    [InlineData(PressureFactor.Instructions, 0.10, 10, 15)]
    public void Each_factor_has_its_weight_and_the_values_that_are_critical_and_dangerous(PressureFactor factor, double weight, double critical, double dangerous)
    {
        var measure = PressureMeasure.Of(factor);

        (measure.Weight, measure.Critical, measure.Dangerous).ShouldBe((weight, critical, dangerous));
        measure.Read(critical).IsCritical.ShouldBeTrue();
        measure.Read(critical).IsDangerous.ShouldBeFalse();
        measure.Read(dangerous).IsDangerous.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0)]
    [InlineData(0.5, 0, 0, 0, 0, 0.175)]
    [InlineData(0.8, 0, 0, 0, 0, 0.28)]
    [InlineData(1.5, 0, 0, 0, 0, 0.35)]
    [InlineData(0, 50, 0, 0, 0, 0.125)]
    [InlineData(0, 150, 0, 0, 0, 0.25)]
    [InlineData(0, 0, 2.5, 0, 0, 0.075)]
    [InlineData(0, 0, 0, 1, 0, 0.05)]
    [InlineData(0, 0, 0, 9, 0, 0.15)]
    [InlineData(0, 0, 0, 0, 5, 0.05)]
    [InlineData(1, 100, 0, 0, 10, 0.7)]
    [InlineData(1, 100, 5, 0, 10, 0.85)]
    [InlineData(1, 100, 5, 3, 10, 1)]
    public void The_score_is_the_sum_of_the_weighted_shares(double tokens, int messages, double complexity, int errors, int instructions, double score)
    {
        var inputs = new PressureInputs { Tokens = tokens, Messages = messages, Complexity = complexity, Errors = errors, Instructions = instructions };

        var verdict = Analyze(inputs);

        verdict.Score.ShouldBe(score);
        (verdict.Level, verdict.Inputs).ShouldBe((PressureStep.Of(score).Level, inputs));
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(2.0, 2.0)]
    [InlineData(100_000, 0.5)]
    [InlineData(190_000, 0.95)]
    public void A_figure_of_tokens_up_to_two_is_a_share_and_above_that_a_number_of_the_budget(double tokens, double share)
    {
        var ratio = PressureInputs.RatioOf(tokens);

        ratio.ShouldBe(share);
    }

    [Theory]
    [InlineData(0.6, 0, 0, 0, 0)]
    [InlineData(0.61, 0, 0, 0, 0, PressureWarning.TokensRunLow)]
    [InlineData(0.81, 0, 0, 0, 0, PressureWarning.TokensAreCritical)]
    [InlineData(0.95, 0, 0, 0, 0, PressureWarning.TokensEnd)]
    [InlineData(0, 80, 0, 0, 0)]
    [InlineData(0, 81, 0, 0, 0, PressureWarning.ConversationIsLong)]
    [InlineData(0, 0, 3.5, 0, 0)]
    [InlineData(0, 0, 3.6, 0, 0, PressureWarning.TaskIsComplex)]
    [InlineData(0, 0, 0, 1, 0)]
    [InlineData(0, 0, 0, 2, 0, PressureWarning.ErrorsAreFrequent)]
    [InlineData(0, 0, 0, 0, 7)]
    [InlineData(0, 0, 0, 0, 8, PressureWarning.InstructionsAreDense)]
    public void A_factor_that_is_high_has_a_warning_of_its_own(double tokens, int messages, double complexity, int errors, int instructions, params PressureWarning[] warnings)
    {
        var verdict = Analyze(new PressureInputs { Tokens = tokens, Messages = messages, Complexity = complexity, Errors = errors, Instructions = instructions });

        verdict.Warnings.ShouldBe(warnings);
    }

    [Theory]
    [InlineData(PressureLevel.Normal, 0.1, true, false)]
    [InlineData(PressureLevel.Elevated, 0.9, true, false)]
    [InlineData(PressureLevel.Critical, 1, true, true)]
    public void Only_danger_stops_and_from_high_on_verification_is_required(PressureLevel level, double tokens, bool proceeds, bool verifies)
    {
        var inputs = new PressureInputs { Tokens = tokens, Messages = level is PressureLevel.Critical ? 150 : 0, Instructions = level is PressureLevel.Critical ? 15 : 0 };

        var verdict = Analyze(inputs);
        var dangerous = Analyze(inputs with { Tokens = 1, Messages = 150, Complexity = 9, Errors = 9 });

        (verdict.Level, verdict.MayProceed, verdict.RequiresVerification).ShouldBe((level, proceeds, verifies));
        (dangerous.Level, dangerous.MayProceed).ShouldBe((PressureLevel.Dangerous, false));
    }

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(0, -1)]
    public void Figures_that_cannot_be_are_answered_with_more_verification(double tokens, int messages)
    {
        var verdict = Analyze(new PressureInputs { Tokens = tokens, Messages = messages });

        (verdict.Score, verdict.Level, verdict.Multiplier).ShouldBe((0.5, PressureLevel.Elevated, 1.5));
    }

    [Fact]
    public void Scores_that_rise_and_errors_that_come_together_are_warned_of()
    {
        var errors = Enumerable.Range(0, 5).Aggregate(ErrorHistory.None, (history, second) => history.With(Moments.Morning.AddSeconds(second)));
        var before = PressureHistory.None.With(0.05).With(0.1);

        var verdict = ContextPressureMonitor.Analyze(new PressureInputs { Tokens = 0.5 }, errors, before, Moments.After(1));

        (verdict.Trend, verdict.Clustering).ShouldBe((PressureTrend.Escalating, true));
        verdict.Warnings.ShouldBe([PressureWarning.PressureEscalates, PressureWarning.ErrorsCluster]);
    }

    private static PressureVerdict Analyze(PressureInputs inputs) =>
        ContextPressureMonitor.Analyze(inputs, ErrorHistory.None, PressureHistory.None, Moments.Morning);
}
