using GitSession.Tests.Support;
using static GitSession.Tests.Support.LoopActs;

namespace GitSession.Tests.Journal;

/// <summary>A person edits an entry after one session inherited from it and before another does.</summary>
public sealed class LineageByHandTests
{
    private readonly JournalClone _main = new Clones().New();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_loop_that_a_person_opened_again_in_the_entry_that_closed_it_stays_open_whoever_went_on_from_the_closing(bool mergedTheOtherWay)
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var closed = _main.Session("two", Close("aaaa"));
        var other = _main.Fork();
        other.Session("after");
        _main.Untick(closed, "aaaa");
        _main.Session("three");

        var merged = mergedTheOtherWay ? other.Merge(_main) : _main.Merge(other);

        merged.Loop("aaaa").Context.ShouldBe($"closed in {closed}");
        merged.Session("four");
        merged.Session("five", Close("aaaa"));
        merged.OpenIds().ShouldBeEmpty();
    }

    [Fact]
    public void A_line_that_a_person_took_out_and_put_back_is_open_and_one_that_was_only_taken_out_is_closed()
    {
        _main.Session("one", Open("aaaa", "call the bank"), Open("bbbb", "write to Ben"));
        var two = _main.Session("two");
        var early = _main.Fork();
        early.Session("found both");
        _main.RemoveLine(two, "aaaa");
        _main.RemoveLine(two, "bbbb");
        var late = _main.Fork();
        late.Session("found none");
        _main.AddLine(two, "- [ ] **MEDIUM**: call the bank <!-- loop aaaa task 2026-11-18T09:15:00+01:00 -->");
        _main.Session("found one");

        _main.Merge(late, early);

        _main.OpenIds().ShouldBe(["aaaa"]);
    }
}
