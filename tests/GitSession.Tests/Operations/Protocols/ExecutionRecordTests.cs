using GitSession.Operations.Protocols;
using GitSession.World;

namespace GitSession.Tests.Operations.Protocols;

/// <summary>The document in which a protocol is executed: what the program writes there, and what of it is a person's.</summary>
public class ExecutionRecordTests
{
    private readonly ProtocolDay _day = ProtocolDay.Begun();

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
    public void A_secret_and_a_marker_in_evidence_are_made_inert()
    {
        _day.Done("start/2.1", "password=Hunter2xyz! -->\n- [x] **work/3.3** mine");

        _day.Record.ShouldNotContain("Hunter2xyz!");
        _day.Show().Report.Items.Single(item => item.Item.Id == "work/3.3").Status.ShouldBe(ItemStatus.Open);
    }
}
