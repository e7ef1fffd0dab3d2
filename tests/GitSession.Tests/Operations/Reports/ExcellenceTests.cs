using GitSession.Operations.Figures;
using GitSession.Operations.Incidents;
using GitSession.Operations.Protocols;
using GitSession.Operations.Reports;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Operations.Reports;

/// <summary>What a session comes to, against figures worked out by hand.</summary>
public class ExcellenceTests
{
    [Fact]
    [Trait("Requirement", "OPS-45"), Trait("Requirement", "OPS-44")]
    public void Metrics_are_held_against_their_targets()
    {
        var excellence = OperationsStory.Full().Read();

        excellence.Metrics.Select(measured => (measured.Metric.Name, measured.IsMet, measured.Added)).ShouldBe(
        [
            ("availability", true, 1), ("latency", false, 1), ("login failures", null, 1), ("disk", true, 0), ("efficiency", null, 0),
        ]);
    }

    [Fact]
    [Trait("Requirement", "OPS-50")]
    public void A_metric_of_the_session_says_what_it_made_better()
    {
        var excellence = OperationsStory.Full().Read();

        // The median of 240, 245, 250, 250, 255, 260 is 250; less is better.
        var latency = excellence.Metrics.Single(measured => measured.Metric.Name == "latency");
        (latency.Around?.Before?.Median, latency.Around?.After?.Median, latency.Around?.Change, latency.IsBetter).ShouldBe((250, 210, -40, true));
        excellence.Metrics.Single(measured => measured.Metric.Name == "disk").Around?.After.ShouldBeNull();
    }

    [Fact]
    [Trait("Requirement", "OPS-46")]
    public void The_mean_time_to_restore_of_the_session_is_held_against_the_target_that_the_project_set()
    {
        var story = OperationsStory.Full();
        story.Write(IncidentFolder.PathOf("old"), "---\nclass: P2\nstatus: closed\ndetected_at: 2026-11-01T10:00:00Z\nresolved_at: 2026-11-01T10:10:00Z\nclosed_at: 2026-11-02T10:00:00Z\n---\n# Old\n");

        var incidents = story.Read().Incidents;

        // 90 s and 210 s in the session; with 600 s before it 900 s over three.
        (incidents.Figures.Mttr, incidents.Figures.Resolved).ShouldBe((TimeSpan.FromSeconds(150), 2));
        (incidents.OfAll.Mttr, incidents.OfAll.Resolved).ShouldBe((TimeSpan.FromSeconds(300), 3));
        (incidents.Target, incidents.Figures.Achieves(incidents.Target)).ShouldBe((TimeSpan.FromSeconds(120), false));
        incidents.Touched.Select(incident => incident.Title).ShouldBe(["The site is slow", "Database is down", "A port is open"]);
        // The P0 was answered after ten minutes of five.
        incidents.Figures.Responses.Select(one => (one.Class, one.InTime, one.Due)).ShouldBe([(IncidentClass.P0, 0, 1), (IncidentClass.P1, 1, 1), (IncidentClass.P2, 1, 1), (IncidentClass.P3, 0, 0)]);
    }

    [Theory]
    [InlineData("mttr: { target: \"< 5\", unit: min }", 300)]
    [InlineData("MTTR: \"0..0.5 h\"", 1800)]
    [InlineData("mttr: \"< 90\"", 120)]
    [InlineData("mttr: \"> 90 s\"", 120)]
    [InlineData("mttr: \"< 0 s\"", 120)]
    [InlineData("mttr: \"< 1e300 h\"", 120)]
    [InlineData("availability: \"> 99.9 %\"", 120)]
    [Trait("Requirement", "OPS-46")]
    public void The_target_is_that_of_the_metric_mttr_in_a_unit_of_time_and_else_the_framework_s(string target, int seconds)
    {
        var targets = TargetsDocument.Parse("a", $"targets:\n  {target}\n");

        RestoreTarget.Of(targets).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    [Trait("Requirement", "OPS-47")]
    public void Security_has_its_incidents_its_open_vulnerabilities_and_the_controls_that_are_not_kept()
    {
        var excellence = OperationsStory.Full().Read();

        excellence.Incidents.OfSecurity.ShouldHaveSingleItem().Title.ShouldBe("A port is open");
        excellence.Incidents.OpenFindings.ShouldHaveSingleItem().Finding.Title.ShouldBe("Port 27017 is open to the world");
        excellence.NotCompliant.ShouldHaveSingleItem().Name.ShouldBe("backups");
    }

    [Fact]
    [Trait("Requirement", "OPS-39")]
    public void Delivery_counts_the_incidents_that_a_deployment_caused()
    {
        var delivery = OperationsStory.Full().Read().Delivery;

        // Two deployments; the three incidents came within a day of the second. Lead times of 1 day and 3 hours, the middle is 13 h 30 min.
        (delivery.Deployments, delivery.Failed, delivery.ChangeFailureRate, delivery.Inferred).ShouldBe((2, 1, 0.5, 3));
        delivery.LeadTime.Median.ShouldBe(TimeSpan.FromHours(13.5));
    }

    [Fact]
    [Trait("Requirement", "OPS-44")]
    public void The_items_of_the_protocols_stand_there_with_how_far_they_are()
    {
        var items = OperationsStory.Full().Read().Items.ToDictionary(item => item.Id, item => item.Status);

        (items["start/1.1"], items["work/2.2"], items["work/3.3"], items["end/1.3"], items["start/1.2"])
            .ShouldBe((ItemStatus.Done, ItemStatus.Done, ItemStatus.Awaiting, ItemStatus.Failed, ItemStatus.Open));
    }

    [Fact]
    public void An_item_that_a_decision_approves_awaits_nobody()
    {
        var story = OperationsStory.Full();
        story.Write($"{Paths.Decisions}/capacity.md", "---\napproves: [work/3.3]\n---\n# More disk\n");

        story.Read().Items.Single(item => item.Id == "work/3.3").Status.ShouldBe(ItemStatus.Done);
    }

    [Fact]
    [Trait("Requirement", "OPS-42"), Trait("Requirement", "OPS-43"), Trait("Requirement", "OPS-51")]
    public void What_was_learned_in_the_session_is_named_and_best_practices_apart()
    {
        var story = OperationsStory.Full();
        story.Write($"{Paths.Learnings}/old.md", "---\nproduced_by: another\n---\n# Best practice: of another session\n");

        var knowledge = story.Read().Knowledge;

        knowledge.BestPractices.ShouldHaveSingleItem().Title.ShouldBe("Roll back first, then look for the cause");
        knowledge.OtherLearnings.ShouldHaveSingleItem().Title.ShouldBe("A pool needs an alarm");
        knowledge.Decisions.ShouldHaveSingleItem().Title.ShouldBe("Two replicas from now on");
    }

    [Fact]
    [Trait("Requirement", "OPS-52")]
    public void Documents_that_are_not_ours_are_named_where_they_changed_committed_or_not()
    {
        var story = OperationsStory.Full();

        story.Read().Procedures.Documents.ShouldBe(["README.md", "docs/runbook.md"]);

        story.Day.Repository.MergeBases.Clear();
        var unknown = story.Read().Procedures;
        (unknown.IsPartial, string.Join(' ', unknown.Documents)).ShouldBe((true, "README.md"));
    }

    [Fact]
    [Trait("Requirement", "OPS-41")]
    public void Rules_that_changed_and_rules_that_were_violated_are_named()
    {
        var story = OperationsStory.Full();
        story.Write($"{Paths.Rules}/inst_001_a.md", $"---\nproduced_by: {story.Session}\n---\nAlways roll back first.\n");

        var rules = story.Read().Rules;

        rules.Changed.ShouldBe([$"{Paths.Rules}/inst_001_a.md"]);
        rules.Violated.ShouldBe([new ViolatedRule("values_decision", 1)]);
    }

    [Fact]
    public void It_changes_nothing_and_takes_no_lock()
    {
        var story = OperationsStory.Full();
        var before = story.Day.Files;

        using (story.Day.Workspace.Lock())
            story.Read();

        story.Day.Files.ShouldBe(before);
    }

    [Fact]
    public void What_cannot_be_read_is_named_with_its_line_and_hides_nothing_else()
    {
        var story = OperationsStory.Full();
        story.Write(Paths.Targets, "targets:\n  a: 5\n");
        story.Write(IncidentFolder.PathOf("bad"), "---\nclass: P7\n---\n");
        story.Write(Paths.Progress, "#### Phase 8: Operations\n\n```json\n{ \"status\": }\n```\n");
        story.Write($"{Paths.Learnings}/bad.md", "---\nlearned_at: never\n---\n");

        var excellence = story.Read();

        excellence.Damaged.Select(damaged => (damaged.Path, damaged.Line)).ShouldBe(
            [(Paths.Progress, 4), ($"{Paths.Learnings}/bad.md", 2), (IncidentFolder.PathOf("bad"), 2), (Paths.Targets, 2)], ignoreOrder: true);
        (excellence.Incidents.Touched.Length, excellence.Metrics.Length, excellence.Knowledge.Learnings.Length).ShouldBe((3, 4, 2));
        ExcellenceDocument.Render(excellence).ShouldContain("This could not be read, and is in no figure");
    }

    [Fact]
    public void An_incident_whose_times_contradict_is_in_no_figure_and_is_named()
    {
        var story = new OperationsStory();
        var now = Times.Text(story.Day.Time.Now);
        story.Write(IncidentFolder.PathOf("odd"), $"---\nclass: P1\nstatus: resolved\ndetected_at: {now}\nresolved_at: 2026-11-01T10:00:00Z\n---\n# Odd\n");

        var excellence = story.Read();

        (excellence.Incidents.Figures.Mttr, excellence.Incidents.Figures.Contradictory.Length).ShouldBe((null, 1));
        ExcellenceDocument.Render(excellence).ShouldContain("In no figure, because their times contradict each other: [Odd](../incidents/odd.md)");
    }
}
