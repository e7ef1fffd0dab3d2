using GitSession.Tests.Support;
using static GitSession.Tests.Support.LoopActs;

namespace GitSession.Tests.Journal;

public class LineageTests
{
    private readonly JournalClone _main = new Clones().New();

    [Fact]
    [Trait("Requirement", "MEM-125")]
    [Trait("Requirement", "MEM-04")]
    [Trait("Requirement", "MEM-36")]
    [Trait("Requirement", "MEM-41")]
    public void A_session_inherits_all_that_the_one_before_it_left_open()
    {
        _main.Session("one", Open("aaaa", "call the bank"), Open("bbbb", "pack the bag"));

        var second = _main.Entry(_main.Session("two"));

        second.OpenLoops.Select(line => line.Description).ShouldBe(["call the bank", "pack the bag"]);
    }

    [Fact]
    public void An_empty_journal_leaves_nothing_open() =>
        _main.OpenIds().ShouldBeEmpty();

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void A_loop_that_is_closed_on_one_side_and_carried_on_the_other_is_closed(int carrying)
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        other.Session("two", Close("aaaa"));
        _main.IdleSessions(carrying);

        _main.Merge(other);

        _main.OpenIds().ShouldBeEmpty();
    }

    [Fact]
    public void A_loop_stays_closed_however_many_sessions_ago_that_was()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        other.Session("two", Close("aaaa"));
        other.IdleSessions(20);
        _main.IdleSessions(1);

        _main.Merge(other);

        _main.OpenIds().ShouldBeEmpty();
    }

    [Fact]
    public void A_line_that_a_person_removes_from_a_head_is_closed_on_that_side()
    {
        var one = _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        var two = other.Session("two");
        other.RemoveLine(two, "aaaa");
        _main.IdleSessions(3);

        _main.Merge(other);

        _main.OpenIds().ShouldBeEmpty();
        _main.Entry(one).OpenLoops.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_side_that_never_knew_the_loop_has_no_say()
    {
        _main.Session("one");
        var other = _main.Fork();
        other.Session("two", Open("aaaa", "call the bank"));
        _main.IdleSessions(3);

        _main.Merge(other);

        _main.Loop("aaaa").Context.ShouldBeNull();
    }

    [Fact]
    public void Both_sides_add_what_they_opened()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        other.Session("two", Open("bbbb", "pack the bag"));
        _main.Session("three", Open("cccc", "feed the cat"));

        _main.Merge(other);

        _main.OpenIds().ShouldBe(["aaaa", "bbbb", "cccc"], ignoreOrder: true);
    }

    [Fact]
    public void A_change_on_one_side_stands_against_sides_that_carry()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        other.Session("two", Change("aaaa", "call the bank on Monday"));
        _main.IdleSessions(5);

        _main.Merge(other);

        _main.Loop("aaaa").Description.ShouldBe("call the bank on Monday");
        _main.Loop("aaaa").Context.ShouldBeNull();
    }

    [Fact]
    public void Of_two_changes_the_later_wins_and_the_other_is_quoted()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        var two = other.Session("two", Change("aaaa", "call the bank on Monday"));
        _main.Session("three", Change("aaaa", "write to the bank"));
        other.IdleSessions(3);

        _main.Merge(other);

        _main.Loop("aaaa").Description.ShouldBe("write to the bank");
        _main.Loop("aaaa").Context.ShouldBe($"also \"MEDIUM: call the bank on Monday\" in {two}");
    }

    [Fact]
    public void However_often_two_sides_disagree_no_quotation_is_quoted_and_the_context_stays_short()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        for (var i = 1; i <= 20; i++)
        {
            other.Session($"theirs {i}", Change("aaaa", $"call them, {i}"));
            _main.Session($"ours {i}", Change("aaaa", $"write to them, {i}"));
            _main.Merge(other);
            other.Merge(_main);
        }

        var context = _main.Loop("aaaa").Context ?? "";

        context.Split("also \"").Length.ShouldBeInRange(2, 13);
        context.ShouldContain("also \"MEDIUM: call them, 20\" in ");
        context.Length.ShouldBeLessThan(2000);
    }

    [Fact]
    public void The_same_change_on_both_sides_is_one()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        other.Session("two", Change("aaaa", "write to the bank"));
        _main.Session("three", Change("aaaa", "write to the bank"));

        _main.Merge(other);

        _main.Loop("aaaa").Description.ShouldBe("write to the bank");
        _main.Loop("aaaa").Context.ShouldBeNull();
    }

    [Fact]
    public void A_loop_that_one_side_closed_and_another_changed_stays_open_and_says_so()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        var two = other.Session("two", Close("aaaa"));
        other.IdleSessions(2);
        _main.Session("three", Change("aaaa", "write to the bank"));

        _main.Merge(other);

        _main.Loop("aaaa").Description.ShouldBe("write to the bank");
        _main.Loop("aaaa").Context.ShouldBe($"closed in {two}");
    }

    [Fact]
    public void What_a_merge_settled_stays_settled()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        other.Session("two", Close("aaaa"));
        _main.Session("three", Change("aaaa", "write to the bank"));
        _main.Merge(other);
        _main.Session("four");
        var settled = _main.Loop("aaaa");

        _main.Session("five");

        _main.Loop("aaaa").ShouldBe(settled with { Carried = settled.Carried + 1 });
    }

    [Fact]
    public void A_loop_that_was_closed_can_be_opened_again()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        _main.Session("two", Close("aaaa"));
        var other = _main.Fork();
        other.Session("three", Open("aaaa", "call the bank again"));
        _main.IdleSessions(4);

        _main.Merge(other);

        _main.Loop("aaaa").Description.ShouldBe("call the bank again");
    }

    [Fact]
    public void A_loop_opened_again_on_one_side_of_its_closing_stays_open()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        other.Session("two", Close("aaaa"));
        other.Session("three", Open("aaaa", "call the bank again"));
        _main.IdleSessions(1);

        _main.Merge(other);

        _main.Loop("aaaa").Description.ShouldBe("call the bank again");
        _main.Loop("aaaa").Context.ShouldBeNull();
    }

    [Fact]
    public void Closed_on_three_sides_of_four_and_carried_on_the_last_is_closed()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var others = Enumerable.Range(0, 3).Select(_ => _main.Fork()).ToList();
        others.ForEach(other => other.Session("close", Close("aaaa")));
        _main.IdleSessions(2);

        _main.Merge(others);

        _main.Heads.Count().ShouldBe(4);
        _main.OpenIds().ShouldBeEmpty();
    }

    [Fact]
    public void Three_changes_quote_each_other_once()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var others = Enumerable.Range(0, 3).Select(_ => _main.Fork()).ToList();
        others[0].Session("two", Change("aaaa", "first"));
        others[1].Session("three", Change("aaaa", "second"));
        others[2].Session("four", Change("aaaa", "third"));

        _main.Merge(others);

        var loop = _main.Loop("aaaa");
        loop.Description.ShouldBe("third");
        loop.Context.ShouldNotBeNull();
        loop.Context.Split("; ").Length.ShouldBe(2);
        loop.Context.ShouldContain("\"MEDIUM: first\"");
        loop.Context.ShouldContain("\"MEDIUM: second\"");
    }

    [Fact]
    public void Entries_of_a_merged_branch_do_not_come_back_after_the_merge_was_inherited()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        var two = other.Session("two", Change("aaaa", "write to the bank"));
        _main.IdleSessions(1);
        _main.Merge(other);
        var merged = _main.Session("three", Close("aaaa"));

        other.Tick(two, "aaaa");
        _main.Merge(other);

        _main.Heads.ShouldBe([merged]);
        _main.OpenIds().ShouldBeEmpty();
    }

    [Fact]
    [Trait("Requirement", "MEM-35")]
    public void The_heads_go_by_lineage_and_not_by_the_time_of_the_files()
    {
        var one = _main.Session("one", Open("aaaa", "call the bank"));
        var two = _main.Session("two", Close("aaaa"));

        _main.AddLine(one, "- [ ] written later into an older entry");

        _main.Heads.ShouldBe([two]);
        _main.OpenIds().ShouldBeEmpty();
    }

    [Fact]
    public void How_often_a_loop_was_carried_and_where_it_was_opened_is_known_for_life()
    {
        var one = _main.Session("one", Open("aaaa", "call the bank"));
        _main.IdleSessions(2);
        var other = _main.Fork();
        other.IdleSessions(4);
        _main.IdleSessions(1);

        _main.Merge(other);

        _main.Loop("aaaa").OpenedIn.ShouldBe(one);
        _main.Loop("aaaa").Carried.ShouldBe(7);
    }
}
