using GitSession.Tests.Support;
using static GitSession.Tests.Support.LoopActs;

namespace GitSession.Tests.Journal;

public class CrissCrossTests
{
    private readonly JournalClone _one = new Clones().New();

    [Fact]
    public void Two_clones_that_merge_the_same_heads_and_do_nothing_agree()
    {
        var (one, other) = Conflict();
        one.Session("merge");
        other.Session("merge too");

        one.Merge(other);

        one.Heads.Count().ShouldBe(2);
        one.Loop("aaaa").Description.ShouldBe("later");
        one.Loop("aaaa").Context.ShouldNotBeNull().ShouldContain("\"MEDIUM: earlier\"");
    }

    [Fact]
    public void After_a_criss_cross_a_closing_stands_against_carrying()
    {
        var (one, other) = Conflict();
        one.Session("close", Close("aaaa"));
        other.IdleSessions(3);

        one.Merge(other);

        one.OpenIds().ShouldBeEmpty();
    }

    [Fact]
    public void A_side_that_knows_both_changes_speaks_for_one_that_knows_the_first()
    {
        _one.Session("one", Open("aaaa", "call the bank"));
        var other = _one.Fork();
        other.Session("two", Change("aaaa", "earlier"));
        var third = other.Fork();
        _one.Session("three", Change("aaaa", "later"));
        _one.Merge(other);
        _one.Session("merge");
        var settled = _one.Loop("aaaa");
        third.IdleSessions(2);

        _one.Merge(third);

        _one.Loop("aaaa").Description.ShouldBe("later");
        _one.Loop("aaaa").Context.ShouldBe(settled.Context);
    }

    [Fact]
    public void After_a_criss_cross_a_change_stands_against_carrying()
    {
        var (one, other) = Conflict();
        one.Session("change", Change("aaaa", "changed"));
        other.IdleSessions(3);

        one.Merge(other);

        one.Loop("aaaa").Description.ShouldBe("changed");
        one.Loop("aaaa").Context.ShouldNotBeNull().ShouldNotContain("changed");
    }

    [Fact]
    public void After_a_criss_cross_a_loop_put_back_to_what_one_side_had_is_a_change()
    {
        _one.Session("one", Open("aaaa", "call the bank"));
        var other = _one.Fork();
        other.Session("idle");
        _one.Session("change", Change("aaaa", "write to the bank"));
        var third = _one.Fork();
        _one.Merge(other);
        _one.Session("back", Change("aaaa", "call the bank"));
        third.IdleSessions(2);

        _one.Merge(third);

        _one.Loop("aaaa").Description.ShouldBe("call the bank");
        _one.Loop("aaaa").Context.ShouldBeNull();
    }

    [Fact]
    public void Where_the_later_change_was_closed_by_one_who_never_knew_the_earlier_that_one_is_open_in_its_own_words()
    {
        _one.Session("one", Open("aaaa", "call the bank"));
        var other = _one.Fork();
        other.Session("two", Change("aaaa", "earlier"));
        _one.Session("three", Change("aaaa", "later"));
        var third = _one.Fork();
        var closing = third.Session("four", Close("aaaa"));
        _one.Merge(other);
        _one.Session("merge");

        _one.Merge(third);

        _one.Loop("aaaa").Description.ShouldBe("earlier");
        _one.Loop("aaaa").Context.ShouldBe($"closed in {closing}");
    }

    [Fact]
    public void Who_was_told_of_one_head_that_several_decided_did_nothing_by_carrying_it()
    {
        var (one, other) = Conflict();
        var third = one.Fork();
        var latest = third.Session("four", Change("aaaa", "latest"));
        one.Session("merge");
        one.Merge(third);
        one.Session("merge again");
        one.IdleSessions(2);

        other.Session("five", Change("aaaa", "last of all"));
        one.Merge(other);

        one.Loop("aaaa").Description.ShouldBe("last of all");
        one.Loop("aaaa").Context.ShouldNotBeNull().ShouldContain($"also \"MEDIUM: latest\" in {latest}");
    }

    // Both clones hold the same two heads, which disagree about the loop.
    private (JournalClone One, JournalClone Other) Conflict()
    {
        _one.Session("one", Open("aaaa", "call the bank"));
        var other = _one.Fork();
        other.Session("two", Change("aaaa", "earlier"));
        _one.Session("three", Change("aaaa", "later"));
        _one.Merge(other);
        return (_one, _one.Fork());
    }
}
