using System.Collections.Immutable;
using FsCheck.Fluent;
using GitSession.Operations.Figures;
using GitSession.Tests.Support;

namespace GitSession.Tests.Operations.Figures;

/// <summary>Figures against values worked out by hand.</summary>
public class FigureTests
{
    [Theory]
    [InlineData(new double[] { 7 }, 7, 7, 7)]
    [InlineData(new double[] { 40, 15, 35, 20, 50 }, 35, 50, 50)] // ranks 3 (2.5), 5 (4.75), 5 (4.95)
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 }, 10, 19, 20)] // ranks 10, 19, 20 (19.8)
    [InlineData(new double[] { 3, 3, 3 }, 3, 3, 3)]
    [Trait("Requirement", "OPS-21")]
    public void A_percentile_is_the_value_at_the_nearest_rank(double[] values, double p50, double p95, double p99) =>
        Percentiles.Of([.. values]).ShouldBe(new Percentiles(p50, p95, p99));

    [Fact]
    public void The_middle_and_the_deviation_from_it_are_not_moved_by_one_that_lies_far_out()
    {
        var metric = SomeMetrics.Metric(null, 1, 1, 2, 2, 4, 6, 900);

        // Distances from 2: 1 1 0 0 2 4 898.
        (metric.Median, metric.Mad).ShouldBe((2, 1));
        metric.Mean.ShouldBe(916 / 7.0);
    }

    [Fact]
    [Trait("Requirement", "OPS-20")]
    public void The_last_value_is_held_against_those_before_it_in_median_deviations()
    {
        // Before: 10 12 14 16 18, median 14, distances 4 2 0 2 4, deviation 2.
        var deviation = SomeMetrics.Metric(null, 10, 12, 14, 16, 18, 21).Deviation;

        (deviation?.From.Median, deviation?.From.Mad, deviation?.Times, deviation?.IsUnusual).ShouldBe((14, 2, 3.5, true));
        SomeMetrics.Metric(null, 10, 12, 14, 16, 18, 20).Deviation?.IsUnusual.ShouldBe(false);
    }

    [Fact]
    public void With_fewer_than_five_values_before_it_nothing_is_said() => SomeMetrics.Metric(null, 10, 12, 14, 16, 21).Deviation.ShouldBeNull();

    [Fact]
    public void Where_all_before_were_alike_one_more_is_no_deviation_and_another_is_outside()
    {
        var (same, other) = (SomeMetrics.Metric(null, 5, 5, 5, 5, 5, 5).Deviation, SomeMetrics.Metric(null, 5, 5, 5, 5, 5, 5.1).Deviation);

        (same?.Times, same?.IsOutside, same?.IsUnusual).ShouldBe((0, false, false));
        (other?.Times, other?.IsOutside, other?.IsUnusual).ShouldBe((null, true, true));
    }

    [Fact]
    [Trait("Requirement", "OPS-15")]
    public void A_baseline_that_people_keep_comes_before_the_values_themselves()
    {
        var metric = SomeMetrics.Metric(null, 100) with { Baseline = new MetricBaseline("latency", 120, 5, null, 20) };

        (metric.Deviation?.Times, metric.Deviation?.IsOfDocument, metric.Deviation?.IsUnusual).ShouldBe((-4, true, true));
        (metric with { Baseline = new MetricBaseline("latency", 120, 5, null, 4) }).Deviation.ShouldBeNull();
        (metric with { Baseline = new MetricBaseline("latency", 120) }).Deviation.ShouldBeNull();
    }

    [Fact]
    public void The_trend_is_the_line_of_least_squares_with_the_error_of_its_slope()
    {
        // x 0 1 2 3, y 1 3 2 6: means 1.5 and 3; Sxx 5, Sxy 7, slope 1.4; beside the line 0.1² 0.7² (-1.7)² 0.9² = 4.2; error √(4.2/2/5) = √0.42.
        var trend = Trend.Of(SomeMetrics.Daily(1, 3, 2, 6));

        trend?.PerDay.ShouldBe(1.4, 1e-12);
        trend?.Error.ShouldBe(Math.Sqrt(0.42), 1e-12);
    }

    [Fact]
    public void There_is_no_trend_in_two_values_or_at_one_time()
    {
        Trend.Of(SomeMetrics.Daily(1, 2)).ShouldBeNull();
        Trend.Of(Series.Of(Enumerable.Range(0, 5).Select(value => new MetricPoint(SomeMetrics.Day(0), "a", value))).Single()).ShouldBeNull();
    }

    [Fact]
    [Trait("Requirement", "OPS-29")]
    [Trait("Requirement", "OPS-30")]
    [Trait("Requirement", "OPS-31")]
    [Trait("Requirement", "OPS-32")]
    [Trait("Requirement", "OPS-33")]
    public void A_metric_is_compared_before_and_after_what_was_done()
    {
        var around = BeforeAfter.Of(SomeMetrics.Daily(100, 110, 120, 80, 60), SomeMetrics.Day(3));

        (around.Before?.Median, around.Before?.Count, around.After?.Median, around.After?.Count, around.Change).ShouldBe((110, 3, 70, 2, -40));
        around.IsBetter(TargetRange.Parse("< 90")?.Range).ShouldBe(true);
        around.IsBetter(TargetRange.Parse("> 90")?.Range).ShouldBe(false);
        around.IsBetter(TargetRange.Parse("20..30")?.Range).ShouldBeNull();
    }

    [Fact]
    public void Where_nothing_was_before_there_is_nothing_to_compare()
    {
        var around = BeforeAfter.Of(SomeMetrics.Daily(1, 2), SomeMetrics.Day(-1));

        (around.Before, around.After?.Count, around.Change).ShouldBe((null, 2, null));
    }

    [Fact]
    public void No_figure_is_ever_infinite_or_no_number_at_all()
    {
        double[] some = [0, -0.0, 1, -1, 3, 1e300, -1e300, double.MaxValue, double.MinValue, double.Epsilon, 1e-300];
        Law.Holds(Gen.Elements(some).ArrayOf().Where(values => values.Length > 0), values =>
        {
            var metric = SomeMetrics.Metric(">= 1e300", values);
            var around = BeforeAfter.Of(metric.Series!, SomeMetrics.Day(1));
            ImmutableArray<double?> figures =
            [
                metric.Mean, metric.Median, metric.Mad, metric.Percentiles?.P50, metric.Percentiles?.P99, metric.Deviation?.Times, metric.Trend?.PerDay, metric.Trend?.Error, metric.Trend?.MeanValue, around.Change,
            ];

            figures.OfType<double>().ShouldAllBe(figure => double.IsFinite(figure));
            _ = metric.Outlook;
            MermaidChart.Of(metric).ShouldNotContain("NaN");
            MermaidChart.Of(metric).ShouldNotContain("∞");
        });
    }
}
