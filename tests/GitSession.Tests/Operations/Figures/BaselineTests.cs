using GitSession.Operations.Figures;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Operations.Figures;

public class BaselineTests
{
    private readonly InMemoryDay _day = new();

    [Fact]
    [Trait("Requirement", "OPS-11")]
    public void It_is_the_median_and_the_deviation_of_the_values_so_far()
    {
        _day.Workspace.Write(Paths.MetricsOf("2026-11-20-abcd"), string.Concat(new double[] { 10, 12, 14, 16, 18 }.Select((value, day) => MetricDocument.Render(new MetricPoint(SomeMetrics.Day(day), "latency", value)))));

        Set("Latency", null);

        _day.Workspace.Read(Paths.Baseline).ShouldBe("format: 1\nbaseline:\n  latency: { value: 14, mad: 2, at: 2026-11-20T09:15:04+01:00, count: 5 }\n");
        new ReadMetrics(_day.Workspace).Run().Find("latency")?.Deviation?.Times.ShouldBe(2);
    }

    [Fact]
    public void A_value_that_a_person_says_takes_the_place_of_the_one_there_and_of_its_deviation()
    {
        _day.Workspace.Write(Paths.Baseline, "# kept\nbaseline:\n  Latency: { value: 14, mad: 2, at: 2026-11-19T09:15:04+01:00, count: 5, why: before the move }\n  other: 5\n");

        Set("latency", "1.5e2");

        _day.Workspace.Read(Paths.Baseline).ShouldBe("# kept\nbaseline:\n  Latency: { value: 150, mad: null, at: 2026-11-20T09:15:04+01:00, count: null, why: before the move }\n  other: 5\n");
    }

    [Fact]
    public void With_no_name_every_metric_has_its_own_and_with_no_value_there_is_none()
    {
        Should.Throw<Refusal>(() => Set(null, null)).Reason.ShouldBe(RefusalReason.NoMetrics);
        Should.Throw<Refusal>(() => Set("latency", null)).Reason.ShouldBe(RefusalReason.UnknownMetric);
        _day.Workspace.Write(Paths.MetricsOf("2026-11-20-abcd"), MetricDocument.Render(new MetricPoint(SomeMetrics.Day(0), "b", 1)) + MetricDocument.Render(new MetricPoint(SomeMetrics.Day(0), "a", 2)));

        Set(null, null);

        BaselineDocument.Parse(Paths.Baseline, _day.Workspace.Read(Paths.Baseline) ?? "").Select(one => (one.Name, one.Value)).ShouldBe([("a", 2), ("b", 1)]);
    }

    [Theory]
    [InlineData("baseline:\n  a: { value: many }\n", 2)]
    [InlineData("baseline:\n  a: 1\n  b: { mad: 2 }\n", 3)]
    [InlineData("baseline:\n  a: { value: 1, mad: -2 }\n", 2)]
    [InlineData("baseline:\n  a: { value: .nan }\n", 2)]
    [InlineData("baseline:\n  a: { value: 12,5 }\n", 2)]
    [InlineData("baseline:\n  a:\n", 2)]
    public void What_cannot_be_read_is_named_with_its_line_and_nothing_is_written(string text, int line)
    {
        _day.Workspace.Write(Paths.Baseline, text);

        var damaged = Should.Throw<DamagedDocument>(() => Set("c", "1"));

        (damaged.Path, damaged.Line).ShouldBe((Paths.Baseline, line));
        _day.Workspace.Read(Paths.Baseline).ShouldBe(text);
    }

    private void Set(string? name, string? value) => new SetBaseline(_day.Workspace, _day.Repository, _day.Time).Run(_day.Caller, name, value);
}
