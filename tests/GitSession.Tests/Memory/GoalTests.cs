using GitSession.Memory;
using GitSession.World;

namespace GitSession.Tests.Memory;

public class GoalTests
{
    private static readonly WorkingMemory Two = WorkingMemory.Empty.Aim("Clear inbox").Aim("Review calendar");

    [Fact, Trait("Requirement", "MEM-26")]
    public void A_goal_is_open_until_somebody_judges_it()
    {
        var goals = Two.Goals;

        goals.ShouldBe([new Goal("Clear inbox", Achieved: null), new Goal("Review calendar", Achieved: null)]);
    }

    [Theory, Trait("Requirement", "MEM-27")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_goal_is_met_or_missed_and_the_others_stay_open(bool achieved)
    {
        var memory = Two.Judge(2, achieved);

        memory.Goals.ShouldBe([new Goal("Clear inbox", Achieved: null), new Goal("Review calendar", achieved)]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1)]
    public void A_goal_that_is_not_there_cannot_be_judged(int number)
    {
        var refusal = Should.Throw<Refusal>(() => Two.Judge(number, achieved: true));

        refusal.Reason.ShouldBe(RefusalReason.UnknownGoal);
    }

    [Fact]
    public void Notes_are_kept_in_the_order_in_which_they_were_told()
    {
        var memory = WorkingMemory.Empty.Tell(new Note("Insurance resolution", NoteKind.Thread)).Tell(new Note("call at 14:00", NoteKind.Time));

        var notes = memory.Notes;

        notes.ShouldBe([new Note("Insurance resolution", NoteKind.Thread), new Note("call at 14:00", NoteKind.Time)]);
    }
}
