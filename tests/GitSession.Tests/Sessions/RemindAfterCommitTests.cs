using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class RemindAfterCommitTests
{
    private readonly InMemoryDay _day = new();

    private RemindAfterCommit Reminder => new(_day.Workspace, new LiveSessions(_day.Workspace), _day.Settings, _day.Time);

    [Fact, Trait("Requirement", "MEM-61")]
    public void A_commit_reminds_of_what_waits_once_in_an_interval()
    {
        _day.Start("Inbox");
        _day.Edit(memory => memory.Push("Phone", null, _day.Time.Now));

        var first = Reminder.Run(_day.Caller);
        _day.Time.PassMinutes(29);
        var early = Reminder.Run(_day.Caller);
        _day.Time.PassMinutes(1);
        var later = Reminder.Run(_day.Caller);

        first.ShouldHaveSingleItem().ShouldBeOfType<Reminder.Suspended>().Focus.Description.ShouldBe("Inbox");
        early.ShouldBeEmpty();
        later.ShouldBe(first);
    }

    [Fact, Trait("Requirement", "MEM-66")]
    public void An_urgent_loop_is_named_when_it_is_open_for_longer_than_the_interval()
    {
        _day.Start("Inbox");
        var loop = _day.Open("Insurance", urgency: Urgency.High);

        var early = Reminder.IsDue(_day.Caller);
        _day.Time.PassMinutes(31);
        var late = Reminder.Run(_day.Caller);

        early.ShouldBeFalse();
        late.ShouldBe([new Reminder.UrgentLoop(loop)]);
    }

    [Fact, Trait("Requirement", "MEM-62")]
    public void A_deep_stack_is_named()
    {
        _day.Start("Inbox");
        _day.Edit(memory => Enumerable.Range(0, 3).Aggregate(memory, (deeper, number) => deeper.Push($"Focus {number}", null, _day.Time.Now)));

        Reminder.Run(_day.Caller).ShouldContain(new Reminder.StackDeep(3));
    }

    [Fact]
    public void Loops_are_named_when_nothing_is_in_hand_and_not_before()
    {
        _day.Start("Inbox");
        _day.Open("Insurance");

        var inHand = Reminder.IsDue(_day.Caller);
        _day.Edit(memory => memory.Complete(_day.Time.Now));
        var done = Reminder.Run(_day.Caller);

        inHand.ShouldBeFalse();
        done.ShouldBe([new Reminder.OpenLoops(1)]);
    }

    [Fact]
    public void That_it_was_said_is_kept_in_the_session_and_by_every_change_after_it()
    {
        var session = _day.Start("Inbox").Session;
        _day.Edit(memory => memory.Push("Phone", null, _day.Time.Now));
        var before = _day.Workspace.Read(Paths.LiveSession(session.Id));

        Reminder.Run(_day.Caller);
        var after = _day.Workspace.Read(Paths.LiveSession(session.Id));
        _day.Edit(memory => memory.Pop(_day.Time.Now));

        after.ShouldBe(before + "  reminded_at: 2026-11-20T09:15:04+01:00\n");
        _day.Live.RemindedAt.ShouldBe(_day.Time.Now);
    }

    [Fact]
    public void Without_a_session_there_is_nothing_to_remind_of()
    {
        Reminder.IsDue(_day.Caller).ShouldBeFalse();
    }
}
