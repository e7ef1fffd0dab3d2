using GitSession.Framework.Pressure;
using GitSession.Tests.Support;

namespace GitSession.Tests.Framework.Pressure;

public class HistoryTests
{
    [Theory, Trait("Requirement", "SES-33"), Trait("Requirement", "SES-72")]
    [InlineData(PressureTrend.Stable)]
    [InlineData(PressureTrend.Stable, 0.1, 0.2)]
    [InlineData(PressureTrend.Escalating, 0.1, 0.2, 0.3)]
    [InlineData(PressureTrend.Escalating, 0.9, 0.1, 0.2, 0.3)]
    [InlineData(PressureTrend.Improving, 0.3, 0.2, 0.1)]
    [InlineData(PressureTrend.Stable, 0.3, 0.2, 0.2)]
    [InlineData(PressureTrend.Stable, 0.1, 0.3, 0.2)]
    public void The_last_three_scores_tell_the_trend(PressureTrend trend, params double[] scores)
    {
        var history = scores.Aggregate(PressureHistory.None, (before, score) => before.With(score));

        history.Trend.ShouldBe(trend);
        history.Scores.ShouldBe(scores);
        history.Peak.ShouldBe(scores is [] ? null : scores.Max());
    }

    [Fact]
    public void No_more_than_fifty_scores_and_twenty_errors_are_kept_the_last_ones()
    {
        var scores = Enumerable.Range(1, 60).Aggregate(PressureHistory.None, (before, number) => before.With(number / 100.0)).Scores;
        var errors = Enumerable.Range(1, 30).Aggregate(ErrorHistory.None, (before, minute) => before.With(Moments.After(minute))).Times;

        (scores.Count, scores[0], errors.Count, errors[0]).ShouldBe((50, 0.11, 20, Moments.After(11)));
    }

    [Fact, Trait("Requirement", "SES-72")]
    public void Errors_of_the_last_ten_minutes_count()
    {
        var errors = ErrorHistory.None.With(Moments.After(0)).With(Moments.After(1)).With(Moments.After(11));

        new[] { 5, 10, 11, 12, 30 }.Select(minute => errors.Recent(Moments.After(minute))).ShouldBe([3, 3, 2, 1, 0]);
    }

    [Theory, Trait("Requirement", "SES-72")]
    [InlineData(null, 0, 10, 20, 30)]
    [InlineData(60, 0, 10, 20, 30, 60)]
    [InlineData(null, 0, 10, 20, 30, 61)]
    [InlineData(70, 0, 20, 30, 40, 50, 70, 400)]
    [InlineData(50, 50, 0, 20, 10, 40)]
    public void Five_errors_within_one_minute_are_a_burst(int? burst, params int[] seconds)
    {
        var errors = seconds.Aggregate(ErrorHistory.None, (before, second) => before.With(Moments.Morning.AddSeconds(second)));

        errors.LastBurst(Moments.After(9)).ShouldBe(burst is { } second ? Moments.Morning.AddSeconds(second) : null);
        errors.LastBurst(Moments.After(30)).ShouldBeNull();
    }
}
