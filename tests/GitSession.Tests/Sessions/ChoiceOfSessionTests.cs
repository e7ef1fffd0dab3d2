using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class ChoiceOfSessionTests
{
    private readonly InMemoryDay _day = new();
    private readonly Owner _other = new(815, new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
    private readonly string _mine;
    private readonly string _others;

    public ChoiceOfSessionTests()
    {
        _mine = _day.Start("Inbox").Session.Id;
        var me = _day.Me;
        _day.Me = _other;
        _others = _day.Start("Calendar", StartChoice.Beside).Session.Id;
        _day.Me = me;
    }

    [Fact]
    public void Of_several_sessions_the_callers_own_is_meant()
    {
        var live = _day.Live;

        live.Id.ShouldBe(_mine);
    }

    [Fact]
    public void A_session_is_meant_by_its_full_id()
    {
        _day.Named = _others;

        var live = _day.Live;

        live.Id.ShouldBe(_others);
    }

    [Fact]
    public void A_session_is_meant_by_its_tail()
    {
        _day.Named = _others[^4..];

        var live = _day.Live;

        live.Id.ShouldBe(_others);
    }

    [Fact]
    public void The_only_session_is_meant_whoever_calls()
    {
        _day.Close();

        var live = _day.Live;

        live.Id.ShouldBe(_others);
    }

    [Fact]
    public void Several_sessions_and_none_the_callers_are_refused_with_their_names()
    {
        _day.Me = null;

        var refusal = Should.Throw<Refusal>(() => _day.Live);

        refusal.Reason.ShouldBe(RefusalReason.SeveralSessions);
        refusal.Others.ShouldBe([_mine, _others], ignoreOrder: true);
    }

    [Fact]
    public void A_part_that_several_have_is_refused()
    {
        _day.Named = "2026-11-20";

        var refusal = Should.Throw<Refusal>(() => _day.Live);

        refusal.Reason.ShouldBe(RefusalReason.SeveralSessions);
    }

    [Fact]
    public void A_session_that_is_not_live_is_refused_and_those_that_are_are_named()
    {
        _day.Named = "nowhere";

        var refusal = Should.Throw<Refusal>(() => _day.Live);

        refusal.Reason.ShouldBe(RefusalReason.UnknownSession);
        refusal.Others.ShouldBe([_mine, _others], ignoreOrder: true);
    }

    [Fact]
    public void Without_a_session_a_change_is_refused_and_a_status_is_not()
    {
        var day = new InMemoryDay();

        var refusal = Should.Throw<Refusal>(() => day.Edit(memory => memory));

        refusal.Reason.ShouldBe(RefusalReason.NoSession);
        day.Status().Session.ShouldBeNull();
    }
}
