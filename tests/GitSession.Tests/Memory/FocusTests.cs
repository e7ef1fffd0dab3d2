using GitSession.Memory;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Memory;

public class FocusTests
{
    private static readonly WorkingMemory Nothing = WorkingMemory.Empty;

    [Fact, Trait("Requirement", "MEM-16"), Trait("Requirement", "MEM-17"), Trait("Requirement", "MEM-18")]
    public void What_is_taken_in_hand_knows_when_and_why()
    {
        var memory = Nothing.Take("Inbox", "it is full", Moments.Morning);

        memory.Focus.ShouldBe(new Focus("Inbox", Moments.Morning, "it is full"));
    }

    [Fact, Trait("Requirement", "MEM-56")]
    public void Nothing_is_taken_in_hand_while_something_is()
    {
        var memory = Nothing.Take("Inbox", null, Moments.Morning);

        var refusal = Should.Throw<Refusal>(() => memory.Take("Calendar", null, Moments.After(1)));

        refusal.Reason.ShouldBe(RefusalReason.FocusInHand);
        refusal.Subject.ShouldBe("Inbox");
    }

    [Fact, Trait("Requirement", "MEM-54"), Trait("Requirement", "MEM-57"), Trait("Requirement", "MEM-19")]
    public void A_push_suspends_what_is_in_hand_and_names_it_as_the_parent()
    {
        var inbox = Nothing.Take("Inbox", "it is full", Moments.Morning);

        var memory = inbox.Push("Phone", "it rings", Moments.After(3));

        memory.Focus.ShouldBe(new Focus("Phone", Moments.After(3), "it rings", Parent: "Inbox", After: "Inbox"));
        memory.Stack.Peek().ShouldBe(inbox.Focus);
    }

    [Fact, Trait("Requirement", "MEM-19")]
    public void A_push_with_nothing_in_hand_suspends_nothing_and_has_no_parent()
    {
        var memory = Nothing.Push("Phone", null, Moments.Morning);

        memory.Focus?.Parent.ShouldBeNull();
        memory.Stack.Depth.ShouldBe(0);
    }

    [Fact, Trait("Requirement", "MEM-53")]
    public void What_is_done_is_handled_and_no_longer_in_hand()
    {
        var inbox = Nothing.Take("Inbox", null, Moments.Morning);

        var memory = inbox.Complete(Moments.After(20));

        memory.Focus.ShouldBeNull();
        memory.Handled.ShouldBe([new Handled("Inbox", Moments.Morning, Moments.After(20))]);
    }

    [Fact, Trait("Requirement", "MEM-55")]
    public void What_is_dropped_is_recorded_as_given_up_and_leaves_no_loop()
    {
        var inbox = Nothing.Take("Inbox", null, Moments.Morning);

        var memory = inbox.Abandon(Moments.After(20));

        memory.Focus.ShouldBeNull();
        memory.Handled.ShouldBe([new Handled("Inbox", Moments.Morning, Moments.After(20), Abandoned: true)]);
        memory.Loops.ShouldBeEmpty();
    }

    [Fact, Trait("Requirement", "MEM-55")]
    public void What_is_dropped_can_stay_as_a_loop_with_its_reason()
    {
        var inbox = Nothing.Take("Inbox", "it is full", Moments.Morning);

        var memory = inbox.AbandonAsLoop("k3f2", "the-session", Moments.After(20));

        memory.Loops.ShouldBe(
        [
            new OpenLoop
            {
                Id = "k3f2",
                Description = "Inbox",
                OpenedAt = Moments.Morning,
                Context = "it is full (abandoned while in hand)",
                OpenedIn = "the-session",
            },
        ]);
    }

    [Fact]
    public void Leaving_nothing_is_refused()
    {
        var refusals = new Action[]
        {
            () => Nothing.Complete(Moments.Morning),
            () => Nothing.Abandon(Moments.Morning),
            () => Nothing.AbandonAsLoop("k3f2", "the-session", Moments.Morning),
        }.Select(act => Should.Throw<Refusal>(act).Reason);

        refusals.ShouldAllBe(reason => reason == RefusalReason.NoFocus);
    }

    [Fact, Trait("Requirement", "MEM-107")]
    public void What_is_taken_next_knows_what_was_done_before()
    {
        var memory = Nothing.Take("Checking inbox", null, Moments.Morning).Complete(Moments.After(5)).Take("Calendar", null, Moments.After(5));

        var after = memory.Focus?.After;

        after.ShouldBe("Checking inbox");
    }
}
