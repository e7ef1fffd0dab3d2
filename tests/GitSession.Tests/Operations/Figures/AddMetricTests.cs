using GitSession.Operations.Figures;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Operations.Figures;

public class AddMetricTests
{
    private readonly InMemoryDay _day = new();

    [Fact]
    [Trait("Requirement", "OPS-19")]
    public void A_value_stands_in_the_file_of_the_session_and_the_close_commits_it()
    {
        _day.Start("Watching");
        var path = Paths.MetricsOf(_day.Live.Id);

        Add("availability", "99.95", "%", MetricCategory.Performance);
        Add("Availability", "99.90");
        _day.Close();

        _day.Workspace.Read(path).ShouldBe("""
            - { at: 2026-11-20T09:15:04+01:00, name: availability, value: 99.95, unit: "%", category: performance }
            - { at: 2026-11-20T09:15:04+01:00, name: Availability, value: 99.9 }

            """);
        _day.Repository.Commits.Single().Paths.ShouldContain(path);
    }

    [Fact]
    public void What_an_interrupted_session_wrote_down_is_committed_by_the_next_close()
    {
        _day.Start("Watching");
        var path = Add("availability", "99.95").Path;
        _day.Kill(_day.Me ?? throw new InvalidOperationException());
        _day.Me = new Owner(4712, _day.Time.Now);
        _day.Time.PassMinutes(5);

        _day.Start("The next");
        _day.Close();

        _day.Repository.Commits.SelectMany(commit => commit.Paths).ShouldContain(path);
    }

    [Fact]
    public void Without_a_session_each_value_has_a_file_of_its_own_that_a_person_commits()
    {
        var (first, second) = (Add("a", "1"), Add("a", "2"));

        first.Path.ShouldNotBe(second.Path);
        first.Path.ShouldStartWith(Paths.Metrics + "/2026-11-20-");
        (second.IsUncommitted, second.Point.Session, second.Metric.Series?.Values.Length).ShouldBe((true, null, 2));
    }

    [Theory]
    [InlineData("99,9", RefusalReason.NotANumber)]
    [InlineData("NaN", RefusalReason.NotANumber)]
    [InlineData("Infinity", RefusalReason.NotANumber)]
    [InlineData("-∞", RefusalReason.NotANumber)]
    [InlineData("1e999", RefusalReason.NotANumber)]
    [InlineData("", RefusalReason.NotANumber)]
    [InlineData("1 000", RefusalReason.NotANumber)]
    [InlineData("0x10", RefusalReason.NotANumber)]
    [InlineData("5 %", RefusalReason.NotANumber)]
    public void What_is_no_number_is_refused_and_nothing_is_written(string value, RefusalReason reason)
    {
        Should.Throw<Refusal>(() => Add("a", value)).Reason.ShouldBe(reason);

        _day.Workspace.List(Paths.Metrics).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1.5e6", 1.5e6)]
    [InlineData("-.5", -0.5)]
    [InlineData("+3", 3)]
    public void A_number_may_have_a_sign_and_an_exponent(string value, double number) => Add("a", value).Point.Value.ShouldBe(number);

    [Fact]
    public void A_name_is_one_line_of_at_most_eighty_characters()
    {
        Add("a\n b", "1").Point.Name.ShouldBe("a  b");
        Should.Throw<Refusal>(() => Add("", "1")).Reason.ShouldBe(RefusalReason.EmptyText);
        Should.Throw<Refusal>(() => Add(new string('a', 81), "1")).Reason.ShouldBe(RefusalReason.NameTooLong);
    }

    [Fact]
    public void Another_unit_than_before_is_refused_and_nothing_is_lost()
    {
        var before = Add("latency", "5", "ms");

        var refusal = Should.Throw<Refusal>(() => Add("Latency", "0.005", "s"));

        (refusal.Reason, refusal.Subject, string.Join(' ', refusal.Others)).ShouldBe((RefusalReason.UnitDiffers, "latency", "ms s"));
        _day.Workspace.List(Paths.Metrics).ShouldBe([before.Path]);
        Add("latency", "6").Metric.Unit.ShouldBe("ms");
    }

    [Fact]
    public void The_unit_of_a_target_counts_as_said_before()
    {
        _day.Workspace.Write(Paths.Targets, "targets:\n  mttr: \"< 120 s\"\n");

        Should.Throw<Refusal>(() => Add("MTTR", "2", "min")).Reason.ShouldBe(RefusalReason.UnitDiffers);
        Add("MTTR", "119").IsMet.ShouldBe(true);
        Add("MTTR", "120", "s").IsMet.ShouldBe(false);
    }

    [Fact]
    public void A_time_that_has_not_come_yet_is_taken_and_said() =>
        new AddMetric(_day.Workspace, _day.Repository, _day.Time, _day.Random).Run(_day.Caller, new MetricRequest("a", "1", At: _day.Time.Now.AddDays(1))).IsAhead.ShouldBeTrue();

    [Fact]
    public void A_file_that_cannot_be_read_keeps_no_value_from_being_written()
    {
        _day.Workspace.Write(Paths.MetricsOf("2026-11-19-abcd"), "- { at: x\n");

        Add("a", "1").Damaged.Select(damaged => damaged.Path).ShouldBe([Paths.MetricsOf("2026-11-19-abcd")]);
    }

    [Fact]
    [Trait("Requirement", "OPS-22")]
    [Trait("Requirement", "OPS-23")]
    [Trait("Requirement", "OPS-45")]
    public void Metrics_stand_by_category_and_name_with_target_and_value_and_what_was_never_measured_is_there_too()
    {
        _day.Workspace.Write(Paths.Targets, "targets:\n  threats: \"= 0\"\n  spend: { target: \"< 100\", unit: EUR }\n  disk: { target: \"< 80 %\", category: capacity }\n");
        Add("threats", "0", category: MetricCategory.Security);
        Add("spend", "120", category: MetricCategory.Cost);
        Add("latency", "5", category: MetricCategory.Performance);
        Add("anything", "5");

        new ReadMetrics(_day.Workspace).Run().Metrics.Select(metric => (metric.Category, metric.Name, metric.Last?.Value, metric.IsMet)).ShouldBe(
        [
            (MetricCategory.Performance, "latency", 5, null),
            (MetricCategory.Cost, "spend", 120, false),
            (MetricCategory.Security, "threats", 0, true),
            (MetricCategory.Capacity, "disk", null, null),
            (null, "anything", 5, null),
        ]);
    }

    private AddedMetric Add(string name, string value, string? unit = null, MetricCategory? category = null) =>
        new AddMetric(_day.Workspace, _day.Repository, _day.Time, _day.Random).Run(_day.Caller, new MetricRequest(name, value, unit, category));
}
