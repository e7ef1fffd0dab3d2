using GitSession.Memory;
using GitSession.Tests.Support;

namespace GitSession.Tests.Memory;

public class PopTests
{
    private static readonly WorkingMemory Inbox = WorkingMemory.Empty.Take("Inbox", "it is full", Moments.Morning);

    [Fact, Trait("Requirement", "MEM-58")]
    public void Pop_takes_up_again_what_was_suspended_as_it_was()
    {
        var memory = Inbox.Push("Phone", null, Moments.After(3)).Complete(Moments.After(5));

        var popped = memory.Pop(Moments.After(6));

        popped.Focus.ShouldBe(Inbox.Focus);
        popped.Stack.Depth.ShouldBe(0);
    }

    [Fact, Trait("Requirement", "MEM-58")]
    public void Pop_counts_what_is_in_hand_as_done()
    {
        var memory = Inbox.Push("Phone", null, Moments.After(3));

        var popped = memory.Pop(Moments.After(6));

        popped.Handled.ShouldBe([new Handled("Phone", Moments.After(3), Moments.After(6))]);
        popped.Focus?.Description.ShouldBe("Inbox");
    }

    [Fact, Trait("Requirement", "MEM-58")]
    public void Pop_with_nothing_suspended_changes_nothing()
    {
        var popped = Inbox.Pop(Moments.After(6));

        popped.ShouldBeSameAs(Inbox);
    }

    [Fact, Trait("Requirement", "MEM-02"), Trait("Requirement", "MEM-20")]
    public void Three_interruptions_are_resumed_in_the_reverse_order()
    {
        var memory = Inbox.Push("Phone", null, Moments.After(1)).Push("Door", null, Moments.After(2)).Push("Mail", null, Moments.After(3));

        var first = memory.Pop(Moments.After(4));
        var second = first.Pop(Moments.After(5));
        var third = second.Pop(Moments.After(6));

        new[] { first, second, third }.Select(popped => popped.Focus?.Description).ShouldBe(["Door", "Phone", "Inbox"]);
        third.Stack.Depth.ShouldBe(0);
    }

    [Fact]
    public void What_was_first_in_hand_names_the_session_however_deep_it_lies()
    {
        var memory = Inbox.Push("Phone", null, Moments.After(1)).Push("Door", null, Moments.After(2)).Complete(Moments.After(3));

        var first = memory.FirstFocus;

        first.ShouldBe("Inbox");
    }

    [Fact, Trait("Requirement", "MEM-68")]
    public void The_stack_becomes_loops_that_keep_why()
    {
        var memory = Inbox.Push("Phone", null, Moments.After(1)).Push("Door", null, Moments.After(2)).Complete(Moments.After(3));

        var cleared = memory.StackIntoLoops(focus => focus.Description[..1], "the-session", "suspended at the end");

        cleared.Stack.Depth.ShouldBe(0);
        cleared.Loops.Select(loop => (loop.Id, loop.Description, loop.Context)).ShouldBe(
            [("P", "Phone", "suspended at the end"), ("I", "Inbox", "it is full (suspended at the end)")]);
    }
}
