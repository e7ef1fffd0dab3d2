using System.Text.RegularExpressions;
using GitSession.Operations.Figures;
using GitSession.Tests.Support;

namespace GitSession.Tests.Operations.Figures;

public partial class MermaidChartTests
{
    [Fact]
    public void It_is_a_fenced_block_with_a_line_for_the_values_and_one_for_the_target()
    {
        var chart = MermaidChart.Of(SomeMetrics.Metric("< 3.5", 1, 3, 2));

        chart.ShouldBe("""
            ```mermaid
            xychart-beta
                title "latency"
                x-axis ["2026-11-01", "2026-11-02", "2026-11-03"]
                y-axis "value" 1 --> 3.5
                line [1, 3, 2]
                line [3.5, 3.5, 3.5]
            ```

            """);
    }

    [Theory]
    [InlineData("```\n# out")]
    [InlineData("\"] \n line [1]")]
    [InlineData("%%{init: {\"theme\": \"dark\"}}%%")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("`\"`%{%{")]
    [InlineData("#quot;")]
    public void A_name_cannot_leave_its_place(string name)
    {
        var metric = SomeMetrics.Metric("< 3.5", 1, 3, 2) with { Name = name, Target = new MetricTarget(name, new TargetRange(0, 5), name) };

        var lines = MermaidChart.Of(metric).Split('\n');

        lines.Length.ShouldBe(10);
        lines.ShouldAllBe(line => Shape().IsMatch(line), string.Join('\n', lines));
        lines.ShouldNotContain(line => line.Contains("%%", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_more_values_than_sixty_it_shows_the_median_of_each_day_or_of_several()
    {
        var hourly = Series.Of(Enumerable.Range(0, 72).Select(hour => new MetricPoint(SomeMetrics.Day(0).AddHours(hour + 12), "a", hour % 24))).Single();
        var years = Series.Of(Enumerable.Range(0, 1000).Select(day => new MetricPoint(SomeMetrics.Day(day), "a", day))).Single();

        Thinned.Of(hourly, 60).ShouldBe([("2026-11-02", 11.5), ("2026-11-03", 11.5), ("2026-11-04", 11.5)]);
        var thinned = Thinned.Of(years, 60);
        thinned.Length.ShouldBe(59); // 17 days each
        thinned[0].ShouldBe(("2026-11-01", 8));
    }

    [Fact]
    public void Values_of_one_instant_share_a_label()
    {
        var series = Series.Of([new(Moments.Morning, "a", 1), new(Moments.Morning, "a", 3), new(Moments.After(1), "a", 5)]).Single();

        Thinned.Of(series, 60).ShouldBe([("2026-11-20 08:15", 2), ("2026-11-20 08:16", 5)]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(1e300)]
    [InlineData(double.MaxValue)]
    [InlineData(1e-12)]
    public void One_value_has_an_axis_with_a_length(double value)
    {
        var chart = MermaidChart.Of(SomeMetrics.Metric(null, value));

        chart.Split('\n').ShouldAllBe(line => Shape().IsMatch(line), chart);
        var range = chart.Split('\n')[4].Split('"')[2].Split("-->");
        double.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThan(double.Parse(range[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    // The grammar of mermaid's xychart, as far as it is used: labels in quotation marks, numbers without exponents.
    [GeneratedRegex(@"^(```mermaid|xychart-beta|```||    title ""[^""`<#{}\n]+""|    x-axis \[""[^""]+""(, ""[^""]+"")*\]|    y-axis ""[^""`<#{}]+"" -?\d+(\.\d+)? --> -?\d+(\.\d+)?|    (line|bar) \[-?\d+(\.\d+)?(, -?\d+(\.\d+)?)*\])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
