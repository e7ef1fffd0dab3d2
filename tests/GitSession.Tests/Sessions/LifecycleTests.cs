using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class LifecycleTests
{
    private static readonly Owner Me = new(4711, Moments.Morning);
    private static readonly Owner Another = new(815, Moments.Morning);

    [Theory]
    [InlineData(LiveState.OwnerGone, StartChoice.Plain, StartEffect.Recover)]
    [InlineData(LiveState.OwnerGone, StartChoice.Beside, StartEffect.Recover)]
    [InlineData(LiveState.OwnerGone, StartChoice.Recover, StartEffect.Recover)]
    [InlineData(LiveState.Stale, StartChoice.Plain, StartEffect.Recover)]
    [InlineData(LiveState.Stale, StartChoice.Beside, StartEffect.Recover)]
    [InlineData(LiveState.Stale, StartChoice.Recover, StartEffect.Recover)]
    [InlineData(LiveState.Yours, StartChoice.Plain, StartEffect.RefuseYours)]
    [InlineData(LiveState.Yours, StartChoice.Beside, StartEffect.LeaveAlone)]
    [InlineData(LiveState.Yours, StartChoice.Recover, StartEffect.Recover)]
    [InlineData(LiveState.Others, StartChoice.Plain, StartEffect.RefuseOthers)]
    [InlineData(LiveState.Others, StartChoice.Beside, StartEffect.LeaveAlone)]
    [InlineData(LiveState.Others, StartChoice.Recover, StartEffect.Recover)]
    public void A_start_does_to_a_live_session_what_the_table_says(LiveState state, StartChoice choice, StartEffect effect)
    {
        var found = Lifecycle.AtStart(state, choice);

        found.ShouldBe(effect);
    }

    [Fact]
    public void The_picture_of_the_table_is_true()
    {
        var picture = LifecyclePicture.Draw();

        picture.ShouldBeTheDocument("docs/lifecycle.md");
    }

    [Theory]
    [InlineData(12 * 60, LiveState.Yours)]
    [InlineData((12 * 60) + 1, LiveState.Stale)]
    public void A_session_is_stale_when_it_is_untouched_for_more_than_twelve_hours(int minutes, LiveState state)
    {
        var found = StateOf(Me, Me, lives: true, minutes);

        found.ShouldBe(state);
    }

    [Fact]
    public void A_session_whose_owner_is_gone_is_so_at_once()
    {
        var found = StateOf(Another, Me, lives: false);

        found.ShouldBe(LiveState.OwnerGone);
    }

    [Fact]
    public void A_session_belongs_to_the_caller_only_when_both_are_known_and_the_same()
    {
        LiveState[] states = [StateOf(Me, Me), StateOf(Another, Me), StateOf(null, Me), StateOf(Me, null), StateOf(null, null)];

        states.ShouldBe([LiveState.Yours, LiveState.Others, LiveState.Others, LiveState.Others, LiveState.Others]);
    }

    [Fact]
    public void A_process_with_the_same_number_and_a_later_start_is_another()
    {
        var later = Me with { StartedAt = Me.StartedAt.AddMinutes(1) };

        var found = StateOf(Me, later);

        found.ShouldBe(LiveState.Others);
    }

    private static LiveState StateOf(Owner? owner, Owner? caller, bool lives = true, int minutesUntouched = 0) => Lifecycle.StateOf(
        new LiveSessionGlance("x", Moments.Morning, owner, Agent: null),
        new Caller(new Lazy<Owner?>(caller), _ => lives),
        Moments.Morning,
        Settings.Default,
        Moments.After(minutesUntouched));
}
