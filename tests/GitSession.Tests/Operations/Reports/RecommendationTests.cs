using GitSession.Operations.Figures;
using GitSession.Operations.Incidents;
using GitSession.Operations.Reports;
using GitSession.World;

namespace GitSession.Tests.Operations.Reports;

/// <summary>What is recommended, and that it follows from what was missed.</summary>
public class RecommendationTests
{
    private readonly OperationsStory _story = new();

    [Fact]
    [Trait("Requirement", "OPS-40"), Trait("Requirement", "OPS-48")]
    public void A_full_session_recommends_what_it_missed()
    {
        Words(OperationsStory.Full()).ShouldBe(
        [
            "Bring latency to its target", "Act before disk misses its target", "Find out why latency is unusual",
            "Restore service sooner", "Answer P0 incidents in time", "Resolve the incident \"The site is slow\"",
            "Say what is missing of, and close, the incident \"Database is down\"", "Say what is missing of, and close, the incident \"A port is open\"",
            "Deal with the vulnerability \"Port 27017 is open to the world\"", "Make the control backups compliant",
            "Measure cost", "Make deployments fail less often", "Approve or refuse work/3.3: Capacity management: a figure before and after", "Do end/1.3: The handling of incidents was effective, and service was restored in time",
            "Make clear, or change, what was violated: values_decision", "Do what nobody did of \"Start of an operations session\", or take it out of the protocol",
            "Do what nobody did of \"Work of an operations session\", or take it out of the protocol", "Do what nobody did of \"End of an operations session\", or take it out of the protocol",
            "Set targets for what is measured", "Set baselines for what is measured", "Measure what has a target, or take the target out",
        ], ignoreOrder: true);
    }

    [Fact]
    [Trait("Requirement", "OPS-40")]
    public void Where_nothing_was_missed_nothing_is_recommended_and_the_report_says_so()
    {
        Perfect();

        Words(_story).ShouldBeEmpty();
        var report = ExcellenceDocument.Render(_story.Read());
        report.ShouldContain("## Recommendations\n\nNone: nothing was missed.\n");
        report.ShouldContain("## For the framework\n\nNone: no rule was violated, and nothing of the framework is missing.\n");
    }

    [Theory]
    [InlineData(15, 3, false)]
    [InlineData(20, 3, false)]
    [InlineData(19, 3, true)]
    [Trait("Requirement", "OPS-40")]
    public void More_than_fifteen_percent_of_deployments_that_fail_are_too_many(int deployments, int failed, bool recommended)
    {
        // 3 of 20 are 15 %, 3 of 19 are more; of 15 only 2 fail, which is 13.3 %.
        Perfect();
        var fails = deployments == 15 ? failed - 1 : failed;
        for (var at = 1; at <= deployments; at++)
            _story.Day.Repository.Tagged.Add(($"v{at:d2}", _story.Day.Time.Now.AddDays(-at * 3), [new DeploymentCommit($"c{at}", _story.Day.Time.Now.AddDays(-at * 3))]));
        for (var at = 1; at <= fails; at++)
            _story.Write(IncidentFolder.PathOf($"i{at}"), $"---\nclass: P3\nstatus: closed\ndetected_at: 2026-09-0{at}T10:00:00Z\nresponded_at: 2026-09-0{at}T10:00:30Z\nresolved_at: 2026-09-0{at}T10:01:00Z\ndeployment: v{at:d2}\n---\n# I{at}\n");

        Words(_story).Contains("Make deployments fail less often").ShouldBe(recommended);
    }

    [Fact]
    [Trait("Requirement", "OPS-46")]
    public void A_mean_time_to_restore_at_its_target_is_not_below_it()
    {
        Perfect();
        var id = _story.Open("Down", IncidentClass.P2);
        _story.Day.Time.Pass(TimeSpan.FromSeconds(119));
        _story.Resolve(id);
        Words(_story).ShouldNotContain("Restore service sooner");

        var other = _story.Open("Down again", IncidentClass.P2);
        _story.Day.Time.Pass(TimeSpan.FromSeconds(121));
        _story.Resolve(other);

        // The mean of 119 s and 121 s is the target of two minutes.
        Words(_story).ShouldContain("Restore service sooner");
    }

    [Fact]
    [Trait("Requirement", "OPS-53")]
    public void For_the_framework_are_rules_protocols_targets_and_baselines()
    {
        var kinds = Recommendations.Of(OperationsStory.Full().Read()).Where(one => one.Kind is RecommendationKind.Framework).ToList();

        kinds.Select(one => one.Figure).ShouldBe(
        [
            "1 violation that no person had approved",
            "15 of 16 items: start/1.2, start/1.3, start/1.4, start/1.5, start/1.6 and 10 more",
            "23 of 25 items: work/1.1, work/1.2, work/1.3, work/1.4, work/1.5 and 18 more",
            "14 of 15 items: end/1.1, end/1.2, end/1.4, end/1.5, end/2.1 and 9 more",
            "1 metric without one: login failures",
            "4 metrics without one: availability, latency, login failures, disk",
            "1 metric without a value: efficiency",
        ]);
    }

    [Fact]
    public void A_metric_of_two_units_is_neither_met_nor_missed()
    {
        Perfect();
        _story.Write(Paths.Targets, "targets:\n  latency: \"< 200 s\"\n  cost: \"< 5\"\n  failures: \"< 5\"\n  disk: \"< 90\"\n");

        Words(_story).ShouldBe(["Settle the unit of latency"]);
        _story.Read().Metrics.Single(measured => measured.Metric.Name == "latency").IsMet.ShouldBeNull();
    }

    [Fact]
    public void What_cannot_be_read_is_to_be_repaired()
    {
        Perfect();
        _story.Write(IncidentFolder.PathOf("bad"), "---\nclass: P7\n---\n");

        var one = Recommendations.Of(_story.Read()).ShouldHaveSingleItem();

        (one.Words, one.Figure.StartsWith("line 2: expected", StringComparison.Ordinal)).ShouldBe(($"Repair {IncidentFolder.PathOf("bad")}", true));
    }

    // Of each category one metric with a target that is met and a baseline, and nothing else.
    private void Perfect()
    {
        _story.Measure("latency", 100, "ms", MetricCategory.Performance);
        _story.Measure("cost", 1, null, MetricCategory.Cost);
        _story.Measure("failures", 1, null, MetricCategory.Security);
        _story.Measure("disk", 1, null, MetricCategory.Capacity);
        _story.Write(Paths.Targets, "targets:\n  latency: \"< 200 ms\"\n  cost: \"< 5\"\n  failures: \"< 5\"\n  disk: \"< 90\"\n");
        _story.Write(Paths.Baseline, "baseline:\n  latency: 100\n  cost: 1\n  failures: 1\n  disk: 1\n");
    }

    private static IEnumerable<string> Words(OperationsStory story) => Recommendations.Of(story.Read()).Select(one => one.Words);
}
