using GitSession.Tests.Support;

namespace GitSession.Tests.Journal;

/// <summary>An entry comes to a branch without the one before it: by a cherry-pick, or because its session ended on another branch than it began on.</summary>
public class LineageGapTests
{
    private readonly JournalClone _main = new Clones().New();
    private readonly JournalClone _topic;
    private readonly string _missing;
    private readonly string _heir;

    public LineageGapTests()
    {
        _main.Session("one", LoopActs.Open("aa22", "old words"), LoopActs.Open("bb22", "settled later"), LoopActs.Open("cc22", "left alone"));
        _topic = _main.Fork();
        _topic.Session("on the topic");
        _missing = _main.Session("two", LoopActs.Change("aa22", "new words"), LoopActs.Close("bb22"));
        _heir = _main.Session("three");
        _topic.Merge(_main).Delete(_missing);
    }

    [Fact]
    public void What_it_changed_is_not_undone_by_those_who_never_knew() =>
        _topic.Loop("aa22").Description.ShouldBe("new words");

    [Fact]
    public void What_it_closed_is_open_where_nobody_knows_and_that_is_said()
    {
        var inherited = _topic.Inherit();

        inherited.Loops.Select(loop => loop.Id).Order().ShouldBe(["aa22", "bb22", "cc22"]);
        var gap = inherited.Gaps.ShouldHaveSingleItem();
        (gap.Entry, gap.Heir).ShouldBe((_missing, _heir));
        gap.Loops.ShouldBe(["bb22"]);
    }

    [Fact]
    public void When_it_comes_after_sessions_went_on_without_it_what_it_closed_is_closed_however_often_it_was_carried()
    {
        _topic.Session("four");
        var other = _main.Fork();
        other.Session("five");
        _topic.Session("six");

        _topic.Merge(other);

        _topic.OpenIds().Order().ShouldBe(["aa22", "cc22"]);
        _topic.Loop("aa22").Description.ShouldBe("new words");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void So_it_is_where_no_other_session_comes_with_it(int idle)
    {
        _topic.Session("four", LoopActs.Close("cc22"));
        _topic.IdleSessions(idle);
        var before = _topic.OpenIds().Order().ToList();

        _topic.Merge(_main);

        before.ShouldBe(["aa22", "bb22"]);
        _topic.OpenIds().ShouldBe(["aa22"]);
        _topic.Loop("aa22").Description.ShouldBe("new words");
        _topic.Session("five");
        _topic.OpenIds().ShouldBe(["aa22"]);
    }

    [Fact]
    public void What_somebody_changed_meanwhile_stays_changed_when_it_comes()
    {
        _topic.Session("four", LoopActs.Change("bb22", "still to be done"));

        _topic.Merge(_main);

        _topic.Loop("bb22").Description.ShouldBe("still to be done");
    }

    [Fact]
    public void What_the_other_side_changed_is_not_undone_by_what_an_heir_merely_found()
    {
        _topic.Session("four", LoopActs.Change("cc22", "changed here"));
        var other = _main.Fork();
        other.Session("six");
        other.Delete(_missing);

        _topic.Merge(other);

        _topic.Loop("cc22").Description.ShouldBe("changed here");
    }

    [Fact]
    public void Where_the_next_session_has_inherited_from_both_sides_nothing_is_said_any_more()
    {
        _topic.Session("four");

        _topic.Inherit().Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void A_journal_whose_old_entries_a_person_took_away_has_no_gap_that_matters()
    {
        _main.Delete(_missing);
        var other = _main.Fork();
        _main.Session("here", LoopActs.Open("dd22", "new"));
        other.Session("there", LoopActs.Close("cc22"));

        _main.Merge(other).Inherit().Gaps.ShouldBeEmpty();
    }
}
