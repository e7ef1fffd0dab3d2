using GitSession.Memory;
using GitSession.Tests.Support;

namespace GitSession.Tests.Memory;

public class AttentionStackTests
{
    private static readonly Focus Inbox = new("Inbox", Moments.Morning);
    private static readonly Focus Calendar = new("Calendar", Moments.After(5));

    [Fact, Trait("Requirement", "MEM-20")]
    public void The_focus_suspended_last_is_resumed_first()
    {
        var stack = AttentionStack.Empty.Push(Inbox).Push(Calendar);

        var (first, second) = (stack.Peek(), stack.Pop().Peek());

        first.ShouldBe(Calendar);
        second.ShouldBe(Inbox);
    }

    [Fact, Trait("Requirement", "MEM-58")]
    public void An_empty_stack_stays_empty_when_it_is_popped()
    {
        var popped = AttentionStack.Empty.Pop();

        popped.Depth.ShouldBe(0);
    }

    [Fact, Trait("Requirement", "MEM-59")]
    public void An_empty_stack_has_nothing_on_top()
    {
        var top = AttentionStack.Empty.Peek();

        top.ShouldBeNull();
    }

    [Fact, Trait("Requirement", "MEM-59")]
    public void Looking_at_the_top_leaves_it_there()
    {
        var stack = AttentionStack.Empty.Push(Inbox);

        stack.Peek();

        stack.Depth.ShouldBe(1);
    }

    [Fact, Trait("Requirement", "MEM-57")]
    public void A_push_changes_a_copy()
    {
        var stack = AttentionStack.Empty;

        var pushed = stack.Push(Inbox);

        pushed.Items.ShouldBe([Inbox]);
        stack.Items.ShouldBeEmpty();
    }
}
