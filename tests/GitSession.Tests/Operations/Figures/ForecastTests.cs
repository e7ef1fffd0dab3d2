using GitSession.Operations.Figures;

namespace GitSession.Tests.Operations.Figures;

public class ForecastTests
{
    [Fact]
    public void It_says_when_the_line_comes_to_the_target_and_between_which_days()
    {
        // Slope 1.4 ± √0.42 through day 1.5 and 3 (worked out beside the trend): 10 is met 7 / 1.4 = 5 days after day 1.5.
        var (forecast, gap) = SomeMetrics.Metric(">= 10", 1, 3, 2, 6).Outlook;

        gap.ShouldBeNull();
        forecast?.At.ShouldBe(SomeMetrics.Day(6.5), TimeSpan.FromSeconds(1));
        forecast?.Earliest.ShouldBe(SomeMetrics.Day(1.5 + (7 / (1.4 + Math.Sqrt(0.42)))), TimeSpan.FromSeconds(1));
        forecast?.Latest.ShouldNotBeNull().ShouldBe(SomeMetrics.Day(1.5 + (7 / (1.4 - Math.Sqrt(0.42)))), TimeSpan.FromSeconds(1));
        forecast?.WillBeMet.ShouldBeTrue();
    }

    [Fact]
    public void It_says_when_a_target_that_is_met_will_be_missed()
    {
        var metric = SomeMetrics.Metric("< 10", 1, 2, 3, 4);

        metric.IsMet.ShouldBe(true);
        metric.Outlook.Forecast?.At.ShouldBe(SomeMetrics.Day(9), TimeSpan.FromSeconds(1));
        metric.Outlook.Forecast?.WillBeMet.ShouldBeFalse();
    }

    [Fact]
    public void Within_a_range_it_is_the_bound_that_the_line_goes_to()
    {
        var metric = SomeMetrics.Metric("20..30", 22, 23, 24, 25);

        (metric.IsMet, metric.Outlook.Forecast?.WillBeMet).ShouldBe((true, false));
        metric.Outlook.Forecast?.At.ShouldBe(SomeMetrics.Day(8), TimeSpan.FromSeconds(1));
        SomeMetrics.Metric("20..30", 12, 13, 14, 15).Outlook.Forecast?.WillBeMet.ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, new double[] { 1, 2, 3 }, ForecastGap.NoTarget)]
    [InlineData(">= 10", new double[] { 1, 2 }, ForecastGap.NoTrend)]
    [InlineData(">= 10", new double[] { 5, 5, 5, 5 }, ForecastGap.Uncertain)]
    [InlineData(">= 10", new double[] { 1, 9, 1, 9, 1 }, ForecastGap.Uncertain)]
    [InlineData(">= 10", new double[] { 4, 3, 2, 1 }, ForecastGap.MovesAway)]
    [InlineData(">= 10", new double[] { 11, 12, 13 }, ForecastGap.MovesAway)]
    [InlineData(">= 1e300", new double[] { 1, 2, 3 }, ForecastGap.TooFar)]
    public void It_says_why_there_is_none(string? target, double[] values, ForecastGap gap) =>
        SomeMetrics.Metric(target, values).Outlook.ShouldBe((null, gap));
}
