using GitSession.Memory;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class StartInheritsTests
{
    private readonly InMemoryDay _day = new();

    [Fact, Trait("Requirement", "MEM-04"), Trait("Requirement", "MEM-14"), Trait("Requirement", "MEM-13")]
    public void A_session_inherits_what_the_one_before_left_open()
    {
        var first = _day.Start("Calendar calibration").Session;
        var loop = _day.Open("Insurance agent callback", "they said they'd call back", Urgency.High, LoopType.Followup);
        var closed = _day.Close();

        var second = _day.Start("Reviewing calendar").Session;

        second.Memory.Loops.ShouldBe([loop with { Carried = 1 }]);
        second.Inherited.Loops.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            inherited => inherited.Id.ShouldBe(loop.Id),
            inherited => inherited.Entry.ShouldBe(first.Id));
        second.Inherited.Entries.ShouldHaveSingleItem().Path.ShouldBe(closed.Entry.Path);
    }

    [Fact, Trait("Requirement", "MEM-13")]
    public void The_live_session_names_the_entry_and_the_commit_that_it_was_read_at()
    {
        _day.Start("Calendar calibration");
        var path = _day.Close().Entry.Path;

        var session = _day.Start("Reviewing calendar").Session;

        var text = _day.Workspace.Read($".ai_context/session/{session.Id}.yaml");
        text?.ShouldContain($"\n    journal_entry: {path}\n");
        text?.ShouldContain($"\n  head_at_start: {_day.Repository.At.Commit}\n");
    }

    [Fact, Trait("Requirement", "MEM-14")]
    public void A_loop_that_a_person_wrote_down_by_hand_is_inherited()
    {
        _day.Workspace.Write("journal/2026-11-19-by-hand.md", "# Notes\n\n- [ ] Call the bank - before noon\n- [x] Call mother\n");

        var session = _day.Start("Inbox").Session;

        session.Memory.Loops.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            loop => loop.Description.ShouldBe("Call the bank"),
            loop => loop.Context.ShouldBe("before noon"),
            loop => loop.OpenedIn.ShouldBe("2026-11-19-by-hand"));
    }

    [Fact, Trait("Requirement", "MEM-15")]
    public void A_session_inherits_the_threads_that_were_named_and_those_that_are_active()
    {
        _day.Start("Calendar calibration");
        _day.Edit(memory => memory.Tell(new Note("Insurance resolution", NoteKind.Thread)));
        _day.Close();
        _day.Workspace.Write(".ai_context/threads/move-house.md", "---\nstatus: active\n---\n# Move house\n");
        _day.Workspace.Write(".ai_context/threads/old-car.md", "---\nstatus: done\n---\n# Old car\n");

        var session = _day.Start("Reviewing calendar").Session;

        session.Inherited.Threads.ShouldBe(["Insurance resolution", "move-house"], ignoreOrder: true);
    }

    [Fact]
    public void A_loop_that_is_carried_keeps_its_id_and_where_it_was_opened()
    {
        var first = _day.Start("One").Session;
        var loop = _day.Open("Call back");
        _day.Close();
        _day.Time.PassMinutes(1);
        _day.Start("Two");
        _day.Close();
        _day.Time.PassMinutes(1);

        var third = _day.Start("Three").Session;

        third.Memory.Loops.ShouldBe([loop with { OpenedIn = first.Id, Carried = 2 }]);
    }

    [Fact]
    public void A_loop_that_was_closed_is_not_inherited()
    {
        _day.Start("One");
        var loop = _day.Open("Call back");
        _day.Edit(memory => memory.Close(loop.Id, "called", _day.Time.Now));
        _day.Close();

        var second = _day.Start("Two").Session;

        second.Memory.Loops.ShouldBeEmpty();
    }

    [Fact, Trait("Requirement", "MEM-111")]
    public void Without_a_session_the_status_says_what_the_next_one_would_inherit()
    {
        _day.Start("Calendar calibration");
        var loop = _day.Open("Call back");
        _day.Close();

        var status = _day.Status();

        status.Session.ShouldBeNull();
        status.Next.Loops.ShouldBe([loop with { Carried = 1 }]);
        status.Next.From.ShouldHaveSingleItem().Title.ShouldBe("Calendar calibration");
    }

    [Fact, Trait("Requirement", "SES-05")]
    public void A_new_session_has_reached_no_token_checkpoint_whatever_the_last_one_had_used()
    {
        _day.Start("Inbox");
        var first = Paths.LiveSession(_day.Live.Id);
        _day.EditByHand(first, "tokens: null", "tokens: { used: 160000, budget: 200000, checkpoints: [25, 50, 75] }");
        _day.Edit(memory => memory.Complete(_day.Time.Now));
        _day.Workspace.Read(first).ShouldNotBeNull().ShouldContain("checkpoints: [25, 50, 75]");
        _day.Close();

        _day.Start("Calendar");

        _day.Workspace.Read(Paths.LiveSession(_day.Live.Id)).ShouldNotBeNull().ShouldContain("  tokens: null\n");
    }
}
