using GitSession.Operations.Figures;

namespace GitSession.Tests.Operations.Figures;

public class SeriesTests
{
    [Fact]
    public void Values_stand_in_the_order_of_their_times_and_those_of_one_time_in_the_order_they_were_said()
    {
        MetricPoint[] said = [At("2026-11-20T10:00:00+01:00", 2), At("2026-11-20T08:30:00Z", 1), At("2026-11-20T09:00:00Z", 3)];

        Series.Of(said).Single().Values.ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData("2026-03-29T01:59:00+01:00", "2026-03-29T03:01:00+02:00")] // Berlin leaves out an hour
    [InlineData("2026-10-25T02:30:00+02:00", "2026-10-25T02:10:00+01:00")] // and has one twice
    public void A_change_of_the_clock_changes_no_order_and_makes_no_gap(string before, string after)
    {
        var series = Series.Of([At(after, 2), At(before, 1), At("2026-12-01T00:00:00Z", 3)]).Single();

        series.Values.ShouldBe([1, 2, 3]);
        (series.Points[1].At - series.Points[0].At).ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(40));
    }

    [Fact]
    public void A_trend_over_a_change_of_the_clock_is_of_days_that_have_24_hours()
    {
        // Noon in Berlin on three days: 23 hours between the first two, 24 between the others.
        var series = Series.Of([At("2026-03-28T12:00:00+01:00", 0), At("2026-03-29T12:00:00+02:00", 23), At("2026-03-30T12:00:00+02:00", 47)]).Single();

        Trend.Of(series)?.PerDay.ShouldBe(24, 1e-9);
        Trend.Of(series)?.Error.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void Names_that_differ_in_case_and_in_what_joins_their_words_are_one_metric_spelled_as_the_last()
    {
        var series = Series.Of([new(SomeMetrics.Day(1), "Error-Rate", 1), new(SomeMetrics.Day(3), "error rate", 3), new(SomeMetrics.Day(2), "ERROR_RATE", 2)]);

        series.Single().Values.ShouldBe([1, 2, 3]);
        series.Single().Name.ShouldBe("error rate");
    }

    [Fact]
    public void Unit_and_category_are_those_said_last()
    {
        var series = Series.Of([new(SomeMetrics.Day(1), "a", 1, "s", MetricCategory.Cost), new(SomeMetrics.Day(2), "a", 1, "ms", MetricCategory.Security), new(SomeMetrics.Day(3), "a", 1)]).Single();

        (series.Unit, series.Category).ShouldBe(("ms", MetricCategory.Security));
        series.Units.ShouldBe(["s", "ms"]);
    }

    private static MetricPoint At(string time, double value) => new(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture), "a", value);
}
