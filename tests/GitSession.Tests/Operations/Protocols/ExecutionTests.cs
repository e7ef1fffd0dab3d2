using GitSession.Operations.Protocols;
using GitSession.Tests.Progress;
using GitSession.World;

namespace GitSession.Tests.Operations.Protocols;

public class ExecutionTests
{
    private readonly ProtocolDay _day = ProtocolDay.Begun();

    [Fact]
    [Trait("Requirement", "OPS-08")]
    public void A_start_opens_a_record_of_all_items_and_takes_the_first_one_in_hand_that_is_not_done()
    {
        var report = _day.Look(ProtocolPart.Start);

        (report.Items.Length, report.Run.Items.Length, report.Run.Phase, report.Run.FrameworkVersion).ShouldBe((16, 56, "8", "3.7"));
        _day.Day.Live.Memory.Focus?.Description.ShouldBe("start/1.1 The progress is loaded, and deployment is complete");
        _day.Day.Live.Produced.ShouldHaveSingleItem().Path.ShouldBe(ProtocolRun.PathOf(_day.Day.Live.Id));
    }

    [Theory]
    [InlineData("start/2.1")]
    [InlineData("start/2.2")]
    [InlineData("start/2.5")]
    [InlineData("start/3.1")]
    [InlineData("start/3.4")]
    [InlineData("start/3.5")]
    [InlineData("work/4.1")]
    [InlineData("work/4.4")]
    [InlineData("work/4.5")]
    [InlineData("end/1.1")]
    [Trait("Requirement", "OPS-09"), Trait("Requirement", "OPS-10"), Trait("Requirement", "OPS-13"), Trait("Requirement", "OPS-14"), Trait("Requirement", "OPS-17")]
    [Trait("Requirement", "OPS-18"), Trait("Requirement", "OPS-34"), Trait("Requirement", "OPS-37"), Trait("Requirement", "OPS-38"), Trait("Requirement", "OPS-44")]
    public void What_nothing_tells_is_open_until_somebody_says_so_with_evidence_or_a_check_of_the_settings_does(string id)
    {
        _day.Item(id).Status.ShouldBe(ItemStatus.Open);

        _day.Checks[id] = ItemFinding.Fail("command curl", "exit code 7");
        _day.Item(id).Status.ShouldBe(ItemStatus.Failed);
        _day.Checks[id] = ItemFinding.Unknown("command curl", "not trusted");
        Should.NotThrow(() => _day.Done(id, "by: the dashboard"));

        var state = _day.Show().Report.Items.Single(item => item.Item.Id == id);
        state.Status.ShouldBe(ItemStatus.Done);
        state.Run.Last.ShouldBe(new ItemEvidence(true, _day.Day.Time.Now, "Robbie <robbie@example.org>", EvidenceKind.Words, "", "by: the dashboard"));
    }

    [Fact]
    public void A_tick_of_a_persons_stands_against_what_is_seen_and_one_of_ours_does_not()
    {
        _day.Checks["start/2.1"] = ItemFinding.Pass("command curl", "exit code 0");
        _day.Item("start/2.1").Status.ShouldBe(ItemStatus.Done);
        _day.Checks["start/2.1"] = ItemFinding.Fail("command curl", "exit code 7");
        _day.Item("start/2.1").Status.ShouldBe(ItemStatus.Failed);

        _day.Day.EditByHand(ProtocolRun.PathOf(_day.Day.Live.Id), "- [ ] **start/2.1**", "- [x] **start/2.1**");

        _day.Checks["start/2.1"] = ItemFinding.Fail("command curl", "exit code 28");
        _day.Item("start/2.1").Status.ShouldBe(ItemStatus.Done);
    }

    [Fact]
    public void What_was_found_and_can_be_told_no_more_is_withdrawn()
    {
        _day.Metric("latency", "120", "ms");
        _day.Item("work/1.1").Status.ShouldBe(ItemStatus.Done);
        _day.Day.Workspace.Delete(Paths.MetricsOf(_day.Day.Live.Id));

        _day.Item("work/1.1").Status.ShouldBe(ItemStatus.Open);

        _day.Record.ShouldContain("- [ ] **work/1.1** Intelligent monitoring: figures are taken\n  - done, 2026-11-20T09:15:04+01:00, git session, check metric: latency 120 ms\n  - open, 2026-11-20T09:15:04+01:00, git session, check metric: no value was added");
        _day.Item("work/1.1").Run.Evidence.Length.ShouldBe(2);
    }

    [Fact]
    public void A_failure_that_is_mended_and_tells_nothing_is_withdrawn_too()
    {
        _day.Write(Paths.Targets, "targets:\n  latency: fast\n");
        _day.Item("end/1.2").Status.ShouldBe(ItemStatus.Failed);

        _day.Day.Workspace.Delete(Paths.Targets);

        _day.Item("end/1.2").Status.ShouldBe(ItemStatus.Open);
    }

    [Fact]
    public void A_thousand_items_are_looked_at_in_one_go()
    {
        _day.Write($"{Paths.Protocols}/start.md", "# Start\n\n## Step\n\n" + string.Concat(Enumerable.Range(1, 1000).Select(number => $"- Look {number} <!-- told by: baseline -->\n")));

        var report = _day.Look(ProtocolPart.Start);

        report.Count(ItemStatus.Failed).ShouldBe(1000);
        report.Run.Items.Count(item => item.Evidence.Length is 1).ShouldBe(1000);
    }

    [Fact]
    public void The_next_item_is_taken_in_hand_when_the_one_in_hand_is_done_and_what_else_is_in_hand_stays()
    {
        _day.Done("start/2.1", "it is up");
        _day.Day.Live.Memory.Focus?.Description.ShouldStartWith("start/1.1 ");
        _day.Write(Paths.Progress, SomeProgress.Ready().Text);

        _day.Look("start/1.1", "start/1.2");

        _day.Day.Live.Memory.Focus?.Description.ShouldStartWith("start/1.3 ");
        _day.Day.Live.Memory.Handled.ShouldHaveSingleItem().Description.ShouldStartWith("start/1.1 ");
        _day.Day.Edit(memory => memory.Push("Something urgent", null, _day.Day.Time.Now));
        _day.Done("start/2.2", "it works");
        _day.Day.Live.Memory.Focus?.Description.ShouldBe("Something urgent");
    }

    [Fact]
    public void Protocols_of_another_phase_are_executed_where_the_settings_say_so()
    {
        var day = new ProtocolDay();
        day.Day.Settings = Settings.Default with { Operations = new OperationsSettings("7.5", "4.0", []) };
        day.Write($"{Paths.Protocols}/validation.md", "---\nphase: \"7.5\"\npart: start\n---\n# Validation\n\n## Step\n\n- Look\n");
        day.Begin();

        var report = day.Look(ProtocolPart.Start);

        (report.Run.Phase, report.Run.FrameworkVersion, report.Items.Single().Item.Id).ShouldBe(("7.5", "4.0", "validation/1.1"));
    }
}
