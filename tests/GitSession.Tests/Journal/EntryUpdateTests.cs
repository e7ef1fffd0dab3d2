using GitSession.Journal;
using GitSession.Memory;

namespace GitSession.Tests.Journal;

public class EntryUpdateTests
{
    private const string Path = "journal/2026-11-20-09-15-review-calendar-k3f2.md";

    [Fact]
    public void A_changed_line_keeps_its_bullet_and_what_is_nested_in_it() =>
        Set("## Open Loops\r\n\r\n2) [ ] a <!-- loop k3f2 -->\r\n   - more\r\n3) [ ] b\r\n", Loop("k3f2", "new"))
            .ShouldBe("## Open Loops\r\n\r\n2) [ ] **MEDIUM**: new <!-- loop k3f2 task -->\r\n   - more\r\n3) [ ] b\r\n");

    [Fact]
    public void A_plain_bullet_that_is_changed_gets_a_box() =>
        Set("## Open Loops\n* a <!-- loop k3f2 -->\n* b\n", Loop("k3f2", "a") with { Closed = true })
            .ShouldBe("## Open Loops\n* [x] **MEDIUM**: a <!-- loop k3f2 task -->\n* b\n");

    [Theory]
    [InlineData("## Open Loops\n\n- [ ] a\n\n## Learnings\n", "## Open Loops\n\n- [ ] a\n{line}\n\n## Learnings\n")]
    [InlineData("## Open Loops\n\n- [ ] a  \n", "## Open Loops\n\n- [ ] a  \n{line}\n")]
    [InlineData("## Open Loops\n\n- [ ] a", "## Open Loops\n\n- [ ] a\n{line}")]
    [InlineData("## Open Loops\n\nNone.\n", "## Open Loops\n\nNone.\n\n{line}\n")]
    [InlineData("## Open Loops\n\n- [ ] a\n\n<div>\n</div>\n", "## Open Loops\n\n- [ ] a\n\n<div>\n</div>\n\n{line}\n")]
    [InlineData("## Open Loops\n\n## Learnings\n", "## Open Loops\n\n{line}\n\n## Learnings\n")]
    [InlineData("## Open Loops", "## Open Loops\n\n{line}\n")]
    [InlineData("# A day\r\n\r\ntext", "# A day\r\n\r\ntext\r\n\r\n## Open Loops\r\n\r\n{line}\r\n")]
    [InlineData("# A day\n\n~~~~ sh\nnever closed\n", "# A day\n\n~~~~ sh\nnever closed\n~~~~\n\n## Open Loops\n\n{line}\n")]
    public void A_line_that_is_missing_is_added_where_it_is_read_again(string text, string wanted)
    {
        var changed = Set(text, Loop("zzzz", "new"));

        changed.ShouldBe(wanted.Replace("{line}", LoopLineText.Format(Loop("zzzz", "new")), StringComparison.Ordinal));
        EntryDocument.Parse(Path, changed).OpenLoop("zzzz").ShouldNotBeNull();
    }

    [Fact]
    public void What_a_person_wrote_into_the_front_matter_stays()
    {
        const string text = "---\n# mine\nformat: 1   # remark\ncolour: blue\nstatus: 'closed'\ngoals:\n- description: Clear inbox\n  achieved: null  # open\n  weight: 3\n---\n\n# A day\n";
        var entry = EntryDocument.Parse(Path, text) with { Goals = [new Goal("Clear inbox", true)], Status = EntryStatus.Interrupted };

        var changed = EntryUpdate.Apply(Path, text, entry);

        changed.ShouldStartWith("---\n# mine\nformat: 1   # remark\ncolour: blue\nstatus: interrupted\ngoals:\n");
        changed.ShouldContain("weight: 3");
        EntryDocument.Parse(Path, changed).Goals.ShouldBe([new Goal("Clear inbox", true)]);
    }

    [Theory]
    [InlineData("\uFEFF# A day\r\n", "\uFEFF---\r\nformat: 1\r\n")]
    [InlineData("# A day\n", "---\nformat: 1\n")]
    [InlineData("---\r\n# a remark\r\n---\r\n", "---\r\n# a remark\r\nformat: 1\r\n")]
    public void Front_matter_that_is_missing_is_added_with_the_line_ends_of_the_text(string text, string beginning) =>
        EntryUpdate.Apply(Path, text, EntryDocument.Parse(Path, text)).ShouldStartWith(beginning);

    [Fact]
    public void A_summary_that_a_person_wrote_stays()
    {
        const string text = "---\nformat: 1\n---\n\n# A day\n\n## Session Summary\n\nMy own words.\n";

        var changed = EntryUpdate.Apply(Path, text, EntryDocument.Parse(Path, text) with { Summary = "generated" });

        EntryDocument.Parse(Path, changed).Summary.ShouldBe("My own words.");
        changed.ShouldNotContain("generated");
    }

    private static LoopLine Loop(string id, string description) => new() { Id = id, Description = description };

    private static string Set(string text, LoopLine line) => EntryUpdate.SetLoops(Path, text, EntryDocument.Parse(Path, text) with { Loops = [line] });
}
