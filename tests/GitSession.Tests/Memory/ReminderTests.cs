using GitSession.Memory;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Memory;

public class ReminderTests
{
    private static readonly Settings Settings = Settings.Default;

    [Theory, Trait("Requirement", "MEM-62")]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void A_stack_deeper_than_two_reminds(int depth, int reminders)
    {
        var due = Reminders.OfStack(Stack(depth), Settings);

        due.OfType<Reminder.StackDeep>().Count().ShouldBe(reminders);
        due.OfType<Reminder.StackTooDeep>().ShouldBeEmpty();
    }

    [Fact, Trait("Requirement", "MEM-113")]
    public void A_stack_deeper_than_three_warns()
    {
        var due = Reminders.OfStack(Stack(4), Settings);

        due.ShouldBe([new Reminder.StackTooDeep(4)]);
    }

    [Fact, Trait("Requirement", "MEM-62")]
    public void The_depths_are_the_settings()
    {
        var settings = Settings with { StackRemind = 0, StackWarn = 1 };

        var (one, two) = (Reminders.OfStack(Stack(1), settings), Reminders.OfStack(Stack(2), settings));

        one.ShouldBe([new Reminder.StackDeep(1)]);
        two.ShouldBe([new Reminder.StackTooDeep(2)]);
    }

    [Theory, Trait("Requirement", "MEM-66")]
    [InlineData(Urgency.High, 30, false)]
    [InlineData(Urgency.High, 31, true)]
    [InlineData(Urgency.Medium, 31, false)]
    public void An_urgent_loop_reminds_when_it_is_open_for_more_than_half_an_hour(Urgency urgency, int minutes, bool reminds)
    {
        var memory = WorkingMemory.Empty.Open(Moments.Loop("k3f2", urgency));

        var due = Reminders.Due(memory, Moments.Morning, Settings, Moments.After(minutes));

        due.OfType<Reminder.UrgentLoop>().Any().ShouldBe(reminds);
    }

    [Fact, Trait("Requirement", "MEM-66")]
    public void An_urgent_loop_that_was_inherited_counts_from_the_start_of_the_session()
    {
        var memory = WorkingMemory.Empty.Open(Moments.Loop("k3f2", Urgency.High, Moments.Morning.AddDays(-3)));

        var early = Reminders.Due(memory, Moments.Morning, Settings, Moments.After(30));
        var late = Reminders.Due(memory, Moments.Morning, Settings, Moments.After(31));

        early.ShouldBeEmpty();
        late.ShouldBe([new Reminder.UrgentLoop(memory.Loop("k3f2"))]);
    }

    [Fact, Trait("Requirement", "MEM-66")]
    public void The_half_hour_is_a_setting()
    {
        var memory = WorkingMemory.Empty.Open(Moments.Loop("k3f2", Urgency.High));

        var due = Reminders.Due(memory, Moments.Morning, Settings with { RemindAfter = TimeSpan.FromMinutes(5) }, Moments.After(6));

        due.ShouldBe([new Reminder.UrgentLoop(memory.Loop("k3f2"))]);
    }

    [Fact, Trait("Requirement", "MEM-60")]
    public void When_something_is_done_what_waits_is_named()
    {
        var memory = WorkingMemory.Empty.Take("Inbox", null, Moments.Morning).Push("Phone", null, Moments.After(1)).Open(Moments.Loop("k3f2"));

        var reminders = Reminders.AfterDone(memory.Complete(Moments.After(2)));

        reminders.ShouldBe([new Reminder.Suspended(new Focus("Inbox", Moments.Morning)), new Reminder.OpenLoops(1)]);
    }

    [Fact, Trait("Requirement", "MEM-104")]
    public void Loops_that_are_open_for_more_than_two_weeks_are_noticed()
    {
        OpenLoop[] loops = [Moments.Loop("olde", openedAt: Moments.Morning.AddDays(-15)), Moments.Loop("newe", openedAt: Moments.Morning.AddDays(-14))];

        var reminders = Reminders.OfAge(loops, Moments.Morning);

        reminders.ShouldBe([new Reminder.StaleLoops(1, 14)]);
    }

    private static AttentionStack Stack(int depth) =>
        Enumerable.Range(0, depth).Aggregate(AttentionStack.Empty, (stack, number) => stack.Push(new Focus($"Focus {number}", Moments.After(number))));
}
