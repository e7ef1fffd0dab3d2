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
    public void Each_kind_of_evidence_is_told_apart_and_looked_at()
    {
        _day.Write("docs/alerts.md", "x");
        _day.Day.Repository.Known["5b0ccf4"] = "5b0ccf4240084360d325e4af36dc68c5689ac770";
        _day.Metric("latency", "120", "ms");
        _day.Incident("class: P1\nstatus: open");

        var report = _day.Done("start/3.1", "docs/alerts.md", "docs", "5b0ccf4", "metric:latency", "incident:down", "https://grafana.example.org/d/1", "it is up", "path:docs/alerts.md");

        report.Items.Single().Run.Evidence.Select(one => (one.Kind, one.Subject)).ShouldBe(
        [
            (EvidenceKind.Path, "docs/alerts.md"), (EvidenceKind.Path, "docs"), (EvidenceKind.Commit, "5b0ccf4240084360d325e4af36dc68c5689ac770"), (EvidenceKind.Metric, "latency"),
            (EvidenceKind.Incident, "2026-11-20-down-k3f2"), (EvidenceKind.Link, "https://grafana.example.org/d/1"), (EvidenceKind.Words, ""), (EvidenceKind.Path, "docs/alerts.md"),
        ]);
        report.Items.Single().Run.Evidence[3].Detail.ShouldBe("before the session no value; in it 120 ms");
    }

    [Theory]
    [InlineData("path:nowhere.md", RefusalReason.NoSuchFile)]
    [InlineData("path:../outside", RefusalReason.NoSuchFile)]
    [InlineData("commit:c0ffee", RefusalReason.UnknownRevision)]
    [InlineData("metric:nothing", RefusalReason.UnknownMetric)]
    [InlineData("incident:nothing", RefusalReason.UnknownDocument)]
    [InlineData("  ", RefusalReason.EmptyText)]
    public void Evidence_that_is_not_there_is_refused_and_nothing_is_kept(string evidence, RefusalReason reason)
    {
        var before = _day.Day.Files;

        Should.Throw<Refusal>(() => _day.Done("start/3.1", evidence)).Reason.ShouldBe(reason);

        _day.Day.Files.ShouldBe(before);
    }

    [Fact]
    public void What_is_seen_not_to_be_done_cannot_be_said_to_be()
    {
        var refusal = Should.Throw<Refusal>(() => _day.Done("start/1.3", "I read it"));

        (refusal.Reason, refusal.Subject).ShouldBe((RefusalReason.ItemNotDone, "start/1.3"));
        _day.Show().IsBegun.ShouldBeFalse();
    }

    [Fact]
    [Trait("Requirement", "OPS-31")]
    public void Capacity_is_done_when_a_person_approved_what_was_shown()
    {
        _day.Done("work/3.3", "20 % more").Items.Single().Status.ShouldBe(ItemStatus.Awaiting);

        _day.Day.EditByHand(ProtocolRun.PathOf(_day.Day.Live.Id), "- [ ] **work/3.3**", "- [x] **work/3.3**");

        _day.Item("work/3.3").Status.ShouldBe(ItemStatus.Done);
    }

    [Fact]
    public void Or_when_a_decision_approves_it()
    {
        _day.Done("work/3.3", "20 % more");

        _day.Write($"{Paths.Decisions}/capacity.md", "---\napproves: [work/3.3]\n---\n# More\n");

        _day.Item("work/3.3").Status.ShouldBe(ItemStatus.Done);
    }

    [Fact]
    public void What_was_found_is_kept_once_until_something_else_is_found()
    {
        _day.Checks["start/2.1"] = ItemFinding.Fail("command curl", new string('x', 1000));
        _day.Item("start/2.1");
        _day.Day.Time.PassMinutes(5);
        _day.Item("start/2.1").Run.Evidence.Length.ShouldBe(1);

        _day.Checks["start/2.1"] = ItemFinding.Pass("command curl", "exit code 0");

        _day.Item("start/2.1").Run.Evidence.Select(one => (one.Passed, one.At.Minute)).ShouldBe([((bool?)false, 15), (true, 20)]);
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
    public void Nobody_says_so_in_the_name_of_the_program()
    {
        Should.Throw<Refusal>(() => _day.DoneBy("Git Session", "start/2.1", "trust me")).Reason.ShouldBe(RefusalReason.NameOfTheProgram);
    }

    [Fact]
    public void A_record_that_lost_its_front_matter_or_all_of_it_goes_on()
    {
        _day.Done("start/2.1", "it is up");

        _day.Write(ProtocolRun.PathOf(_day.Day.Live.Id), "");

        _day.Done("start/2.2", "it works").Run.Items.Length.ShouldBe(56);
    }

    [Fact]
    public void A_secret_in_a_protocol_does_not_come_into_the_record()
    {
        _day.Write($"{Paths.Protocols}/start.md", "# Start\n\n## Step\n\n- Log in with password=Hunter2xyz!\n");

        _day.Look(ProtocolPart.Start).Items.Single().Item.Text.ShouldNotContain("Hunter2xyz!");
        _day.Record.ShouldNotContain("Hunter2xyz!");
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
    public void A_box_that_a_person_emptied_stays_empty()
    {
        _day.Done("start/2.2", "it works");

        _day.Day.EditByHand(ProtocolRun.PathOf(_day.Day.Live.Id), "- [x] **start/2.2**", "- [ ] **start/2.2**");

        _day.Item("start/2.2").Status.ShouldBe(ItemStatus.Open);
    }

    [Fact]
    public void What_a_person_wrote_into_the_record_stays_byte_for_byte()
    {
        _day.Look(ProtocolPart.Start);
        var path = ProtocolRun.PathOf(_day.Day.Live.Id);
        var own = _day.Record.Replace("- [ ] **start/2.1**", "- [ ] **start/2.1**", StringComparison.Ordinal).Replace("### 2. Production\n", "### 2. Production\n\nA remark of mine.\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        _day.Write(path, own);

        _day.Done("start/2.1", "it is up");

        var lines = _day.Record.Split("\r\n");
        lines.ShouldContain("A remark of mine.");
        lines.Except(own.Split("\r\n")).ShouldBe(["- [x] **start/2.1** Production is up, and ready for operations", "  - done, 2026-11-20T09:15:04+01:00, Robbie <robbie@example.org>, words: it is up"]);
        _day.Record.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
    }

    [Fact]
    public void The_last_item_of_a_step_keeps_its_evidence_below_it()
    {
        _day.Look("start/1.6");

        _day.Record.ShouldContain("initialised\n  - done, 2026-11-20T09:15:04+01:00, git session, check mode operations: the session is of mode operations\n\n### 2. Production\n");
    }

    [Fact]
    public void A_protocol_that_gets_an_item_later_gets_it_in_the_record()
    {
        _day.Look(ProtocolPart.Start);
        new InitOperations(_day.Day.Workspace).Run();

        _day.Day.EditByHand($"{Paths.Protocols}/work.md", "- **5.5**", "- **5.6** One more\n- **5.5**");

        _day.Done("work/5.6", "seen").Items.Single().Status.ShouldBe(ItemStatus.Done);
        _day.Record.ShouldContain("**work/5.5** Knowledge is kept and found\n- [x] **work/5.6** One more\n");
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

    [Fact]
    [Trait("Requirement", "OPS-54")]
    public void The_close_commits_the_record_with_its_evidence()
    {
        _day.Done("start/2.1", "it is up");
        var path = ProtocolRun.PathOf(_day.Day.Live.Id);

        _day.Day.Close();

        _day.Day.Repository.Commits.ShouldHaveSingleItem().Paths.ShouldContain(path);
        _day.Show().Report.Items.Single(item => item.Item.Id == "start/2.1").Status.ShouldBe(ItemStatus.Done);
    }

    [Fact]
    public void Nobody_says_so_where_git_knows_nobody_and_an_agent_says_so_in_its_own_name()
    {
        _day.Day.Repository.KnowsWho = false;
        Should.Throw<Refusal>(() => _day.Done("start/2.1", "it is up")).Reason.ShouldBe(RefusalReason.NobodySaysSo);

        _day.DoneBy("Mia", "start/2.1", "it is up").Items.Single().Run.Last?.By.ShouldBe("Mia");
    }

    [Fact]
    public void A_secret_and_a_marker_in_evidence_are_made_inert()
    {
        _day.Done("start/2.1", "password=Hunter2xyz! -->\n- [x] **work/3.3** mine");

        _day.Record.ShouldNotContain("Hunter2xyz!");
        _day.Show().Report.Items.Single(item => item.Item.Id == "work/3.3").Status.ShouldBe(ItemStatus.Open);
    }
}
