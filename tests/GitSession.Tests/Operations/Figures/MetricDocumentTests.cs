using FsCheck.Fluent;
using GitSession.Operations.Figures;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Operations.Figures;

public class MetricDocumentTests
{
    private static readonly string Path = Paths.MetricsOf("2026-11-20-09-15-review-k3f2");

    [Fact]
    public void A_value_is_a_line()
    {
        var line = MetricDocument.Render(new MetricPoint(Moments.Morning, "availability", 99.95, "%", MetricCategory.Performance));

        line.ShouldBe("- { at: 2026-11-20T09:15:00+01:00, name: availability, value: 99.95, unit: \"%\", category: performance }\n");
    }

    [Fact]
    public void What_was_written_is_read_as_it_was_whatever_it_says()
    {
        var texts = Gen.Elements("a", "p95 latency", "null", "~", "5", "- x", "a: b", "a, b", "\"q\"", "\\", "ü", "{ }", "#", "x ", " x", "%", "true", "n:", "a:b", "-", "-1", "1e3", "a\tb", "😀").Where(text => SafeText.OneLine(text) == text);
        var values = Gen.Elements(0, -0.5, 99.95, 1e300, double.Epsilon, double.MinValue, 1e15, 123456789.125);
        var points = texts.SelectMany(name => texts.SelectMany(unit => values.SelectMany(value => Gen.Choose(-840, 840).Select(offset =>
            new MetricPoint(Moments.Morning.ToOffset(TimeSpan.FromMinutes(offset)), name, value, unit.Length % 3 == 0 ? null : unit, unit.Length % 2 == 0 ? null : (MetricCategory)(unit.Length % 4), "2026-11-20-09-15-review-k3f2")))));

        Law.Holds(points, point =>
        {
            var text = MetricDocument.Render(point);

            MetricDocument.Parse(Path, text).Points.ShouldBe([point], text);
            // The fast reader says the same as the reader of YAML, which a line that begins otherwise is for.
            MetricDocument.Parse(Path, text.Replace("- {", "-  {")).Points.ShouldBe([point], text);
        });
    }

    [Theory]
    [InlineData("- { at: 2026-11-20T09:15:00+01:00, name: a, value: 99,9 }")]
    [InlineData("- { at: 2026-11-20T09:15:00+01:00, name: a, value: NaN }")]
    [InlineData("- { at: 2026-11-20T09:15:00+01:00, name: a, value: .inf }")]
    [InlineData("- { at: 2026-11-20T09:15:00+01:00, name: a, value: 1e999 }")]
    [InlineData("- { at: 2026-11-20T09:15:00+01:00, name: a }")]
    [InlineData("- { at: yesterday, name: a, value: 1 }")]
    [InlineData("- { at: 2026-11-20T09:15:00+01:00, name: \"\", value: 1 }")]
    [InlineData("- { at: 2026-11-20T09:15:00+01:00, name: a, value: 1, category: weather }")]
    [InlineData("- { at: 2026-11-20T09:15:00+01:00, name: a, value: 1")]
    [InlineData("- a")]
    public void A_line_that_cannot_be_read_is_named_and_takes_no_other_with_it(string bad)
    {
        const string Good = "- { at: 2026-11-20T09:15:00+01:00, name: a, value: 1 }\n";

        var trail = MetricDocument.Parse(Path, $"# by hand\n{Good}{bad}\n{Good}");

        trail.Points.Length.ShouldBe(2);
        trail.Damaged.Select(damaged => (damaged.Path, damaged.Line)).ShouldBe([(Path, 3)]);
    }

    [Fact]
    public void What_another_tool_wrote_over_several_lines_is_read_too() =>
        MetricDocument.Parse(Path, "\uFEFF---\r\n- name: a\r\n  at: 2026-11-20T09:15:00Z\r\n  value: 1.5\r\n  note: x\r\n").Points.Single().Value.ShouldBe(1.5);

    [Theory]
    [InlineData(null, "\n")]
    [InlineData("# a\n", "\n")]
    [InlineData("# a", "\n")]
    [InlineData("# a\r\n# b", "\r\n")]
    public void A_value_more_stands_on_a_line_of_its_own_and_what_was_there_keeps_its_bytes(string? before, string newLine)
    {
        var after = MetricDocument.Add(before, new MetricPoint(Moments.Morning, "a", 1));

        after.ShouldStartWith(before ?? "");
        after.ShouldEndWith($"value: 1 }}{newLine}");
        MetricDocument.Parse(Path, after).Points.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-11-20-09-15-review-k3f2", "2026-11-20-09-15-review-k3f2")]
    [InlineData("2026-11-20-k3f2", null)]
    public void A_file_s_name_says_of_which_session_it_is(string name, string? session) => Paths.SessionOfMetrics(Paths.MetricsOf(name)).ShouldBe(session);
}
