using GitSession.Memory;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Memory;

public class OpenLoopTests
{
    private static readonly WorkingMemory OneLoop = WorkingMemory.Empty.Open(Moments.Loop("k3f2"));

    [Fact, Trait("Requirement", "MEM-21"), Trait("Requirement", "MEM-22"), Trait("Requirement", "MEM-03")]
    public void An_open_loop_is_kept_with_what_and_when()
    {
        var loop = OneLoop.Loop("k3f2");

        loop.Description.ShouldBe("Loop k3f2");
        loop.OpenedAt.ShouldBe(Moments.Morning);
    }

    [Fact, Trait("Requirement", "MEM-25")]
    public void There_are_four_types_of_loops()
    {
        var types = Enum.GetNames<LoopType>();

        types.ShouldBe(["Question", "Task", "Decision", "Followup"]);
    }

    [Fact, Trait("Requirement", "MEM-24")]
    public void There_are_three_urgencies()
    {
        var urgencies = Enum.GetNames<Urgency>();

        urgencies.ShouldBe(["Low", "Medium", "High"]);
    }

    [Fact]
    public void A_changed_loop_stands_where_it_stood()
    {
        var memory = OneLoop.Open(Moments.Loop("9xw4"));

        var changed = memory.Change(memory.Loop("k3f2") with { Description = "Other", Urgency = Urgency.High });

        changed.Loops.Select(loop => (loop.Id, loop.Description, loop.Urgency)).ShouldBe(
            [("k3f2", "Other", Urgency.High), ("9xw4", "Loop 9xw4", Urgency.Medium)]);
    }

    [Fact]
    public void A_closed_loop_is_no_longer_open_and_its_end_is_kept()
    {
        var memory = OneLoop.Close("k3f2", "settled", Moments.After(10));

        memory.Loops.ShouldBeEmpty();
        memory.Closed.ShouldBe([new ClosedLoop(Moments.Loop("k3f2"), Moments.After(10), "settled")]);
    }

    [Fact]
    public void A_loop_that_was_closed_opens_again_as_it_was()
    {
        var memory = OneLoop.Close("k3f2", "settled", Moments.After(10)).Reopen("k3f2");

        memory.Loops.ShouldBe([Moments.Loop("k3f2")]);
        memory.Closed.ShouldBeEmpty();
    }

    [Fact]
    public void An_id_may_be_typed_in_capitals()
    {
        var closed = OneLoop.Close("K3F2", null, Moments.After(10));
        var reopened = closed.Reopen("K3F2");

        closed.Loops.ShouldBeEmpty();
        reopened.Loops.ShouldBe([Moments.Loop("k3f2")]);
    }

    [Fact]
    public void Closing_a_loop_twice_is_refused()
    {
        var memory = OneLoop.Close("k3f2", null, Moments.After(10));

        var refusal = Should.Throw<Refusal>(() => memory.Close("k3f2", null, Moments.After(11)));

        refusal.Reason.ShouldBe(RefusalReason.LoopAlreadyClosed);
    }

    [Fact]
    public void A_loop_that_nobody_opened_is_refused_wherever_it_is_named()
    {
        var reasons = new Action[]
        {
            () => OneLoop.Loop("zzzz"),
            () => OneLoop.Close("zzzz", null, Moments.Morning),
            () => OneLoop.Reopen("zzzz"),
            () => OneLoop.Change(Moments.Loop("zzzz")),
        }.Select(act => Should.Throw<Refusal>(act).Reason);

        reasons.ShouldAllBe(reason => reason == RefusalReason.UnknownLoop);
    }

    [Theory]
    [InlineData("k3f2")]
    [InlineData("K3F2")]
    public void Reopening_what_is_open_says_that_it_is_open(string id)
    {
        var refusal = Should.Throw<Refusal>(() => OneLoop.Reopen(id));

        refusal.Reason.ShouldBe(RefusalReason.LoopStillOpen);
    }
}
