using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class StartWhileLiveTests
{
    private readonly InMemoryDay _day = new();
    private readonly Owner _other = new(815, new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_start_while_your_own_session_is_open_is_refused()
    {
        var open = _day.Start("Inbox").Session;

        var refusal = Should.Throw<Refusal>(() => _day.Start("Calendar"));

        (refusal.Reason, refusal.Subject).ShouldBe((RefusalReason.SessionIsYours, open.Id));
        _day.AllLive.ShouldHaveSingleItem().Id.ShouldBe(open.Id);
    }

    [Fact]
    public void A_start_while_anothers_session_is_open_is_refused_and_names_it()
    {
        var open = StartAsAnother("Inbox");

        var refusal = Should.Throw<Refusal>(() => _day.Start("Calendar"));

        (refusal.Reason, refusal.Subject).ShouldBe((RefusalReason.SessionIsOthers, open.Id));
    }

    [Fact]
    public void A_start_while_a_session_of_nobody_knows_whom_is_open_is_refused()
    {
        var me = _day.Me;
        _day.Me = null;
        _day.Start("Inbox");
        _day.Me = me;

        var refusal = Should.Throw<Refusal>(() => _day.Start("Calendar"));

        refusal.Reason.ShouldBe(RefusalReason.SessionIsOthers);
    }

    [Fact]
    public void A_start_beside_opens_a_second_session_and_leaves_the_first_alone()
    {
        var first = StartAsAnother("Inbox");

        var second = _day.Start("Calendar", StartChoice.Beside);

        second.Recovered.ShouldBeEmpty();
        _day.AllLive.Select(session => session.Id).ShouldBe([first.Id, second.Session.Id], ignoreOrder: true);
    }

    [Fact]
    public void A_session_whose_owner_is_gone_is_recovered_by_a_plain_start()
    {
        var gone = StartAsAnother("Inbox");
        _day.Kill(_other);

        var report = _day.Start("Calendar");

        report.Recovered.ShouldHaveSingleItem().Session.Id.ShouldBe(gone.Id);
        _day.AllLive.ShouldHaveSingleItem().Id.ShouldBe(report.Session.Id);
    }

    [Fact]
    public void A_session_that_is_stale_is_recovered_though_its_owner_lives()
    {
        var stale = _day.Start("Inbox").Session;
        _day.Time.Pass(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));

        var report = _day.Start("Calendar");

        report.Recovered.ShouldHaveSingleItem().Session.Id.ShouldBe(stale.Id);
    }

    [Fact]
    public void A_change_keeps_a_session_from_being_stale()
    {
        _day.Start("Inbox");
        _day.Time.Pass(TimeSpan.FromHours(11));
        _day.Edit(memory => memory.Aim("Clear inbox"));
        _day.Time.Pass(TimeSpan.FromHours(11));

        var refusal = Should.Throw<Refusal>(() => _day.Start("Calendar"));

        refusal.Reason.ShouldBe(RefusalReason.SessionIsYours);
    }

    [Fact]
    public void A_session_is_taken_over_on_demand_and_its_loops_are_inherited()
    {
        var taken = StartAsAnother("Inbox");

        var report = _day.Start("Calendar", StartChoice.Recover);

        report.Recovered.ShouldHaveSingleItem().Session.Id.ShouldBe(taken.Id);
        report.Session.Memory.Loops.ShouldHaveSingleItem().Description.ShouldBe("Inbox");
    }

    [Fact]
    public void Of_several_sessions_that_run_the_one_to_take_over_must_be_named()
    {
        var first = StartAsAnother("Inbox");
        var second = _day.Start("Calendar", StartChoice.Beside).Session;

        var refusal = Should.Throw<Refusal>(() => _day.Start("Phone", StartChoice.Recover));
        _day.Named = first.Id;
        var report = _day.Start("Phone", StartChoice.Recover);

        refusal.Reason.ShouldBe(RefusalReason.SeveralSessions);
        report.Recovered.ShouldHaveSingleItem().Session.Id.ShouldBe(first.Id);
        _day.AllLive.Select(session => session.Id).ShouldBe([second.Id, report.Session.Id], ignoreOrder: true);
    }

    private LiveSession StartAsAnother(string focus)
    {
        var me = _day.Me;
        _day.Me = _other;
        var session = _day.Start(focus, StartChoice.Beside).Session;
        _day.Me = me;
        return session;
    }
}
