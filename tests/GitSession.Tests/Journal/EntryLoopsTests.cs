using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Tests.Journal;

public class EntryLoopsTests
{
    private const string Path = "journal/2026-01-14-founding-session.md";

    [Theory]
    [Trait("Requirement", "MEM-41")]
    [InlineData("## Open Loops\n- [ ] HIGH: a - b\n")]
    [InlineData("# open loops\n* [ ] **High:** a - b\n")]
    [InlineData("#### OPEN LOOPS (1):\n\n1. [ ] __high__ a - b\n")]
    [InlineData("Open Loops\n----------\n+ [ ] [high] a - b\n")]
    [InlineData("## **Open Loops**\n\n- high: a - b\n")]
    [InlineData("# A day\n\n- [ ] HIGH: a - b\n")]
    [InlineData("- [ ] HIGH: a\n  - b\n\n## Open Loops\n- [ ] HIGH: a - b\n- None.\n")]
    [InlineData("## For the Next Instance\n- x\n## Open Loops\n- [ ] HIGH: a - b\n## Session Summary\n- [ ] y\n")]
    public void A_loop_is_found_however_its_section_is_written(string text)
    {
        var line = Read(text).ShouldHaveSingleItem();

        (line.Urgency, line.Description, line.Context, line.Closed).ShouldBe((Urgency.High, "a", "b", false));
    }

    [Theory]
    [InlineData("## Open Loops\n\nNone.\n")]
    [InlineData("## Open Loops\n\n- None.\n")]
    [InlineData("## Open Loops\n\n- [ ] none\n")]
    [InlineData("## Open Loops\n")]
    [InlineData("## Open Loops\n\n## Learnings\n- [ ] a box that is elsewhere\n")]
    [InlineData("# A day\n\n- a plain bullet\n")]
    [InlineData("")]
    public void Where_nothing_is_open_nothing_is_found(string text) => Read(text).ShouldBeEmpty();

    [Fact]
    public void Boxes_and_plain_bullets_are_loops_and_a_ticked_box_is_closed()
    {
        var lines = Read("## Open Loops\n\n- [ ] open\n- [x] closed\n- plain\n  - more of it\n  - [X] nested\n");

        lines.Select(line => (line.Description, line.Closed)).ShouldBe([("open", false), ("closed", true), ("plain more of it", false), ("nested", true)]);
    }

    [Fact]
    public void All_sections_of_that_name_are_read() =>
        Read("## Open Loops (work)\n- [ ] a\n## Learnings\n- b\n## Open loops, private\n- [ ] c\n### Open Loops of old\n- [ ] d\n")
            .Select(line => line.Description).ShouldBe(["a", "c", "d"]);

    [Fact]
    public void A_title_of_that_name_with_a_list_below_it_is_a_section() =>
        Read("# Open Loops\n- [ ] a\n\n## Open Loops of old\n- [ ] b\n").Select(line => line.Description).ShouldBe(["a", "b"]);

    [Fact]
    public void An_id_is_derived_from_the_entry_and_the_line_alone()
    {
        var first = Read("## Open Loops\n- [ ] HIGH: call back - today\n").ShouldHaveSingleItem();

        var second = Read("---\r\nmode: ops\r\n---\r\n# Else\r\n\r\n- x\r\n\r\n## OPEN LOOPS\r\n\r\n* [x] other\r\n* [x] low: call back - today\r\n")[1];

        second.Id.ShouldBe(first.Id);
        first.Id.ShouldBe("t8h6");
        EntryDocument.Parse("journal/2026-01-15-else.md", "- [ ] HIGH: call back - today\n").Loops[0].Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public void Lines_that_say_the_same_have_ids_of_their_own()
    {
        var lines = Read("## Open Loops\n- [ ] a\n- [ ] a\n- [ ] b <!-- loop k3f2 -->\n- [ ] c <!-- loop k3f2 -->\n");

        lines.Select(line => line.Id).ShouldBeUnique();
        lines[2].Id.ShouldBe("k3f2");
    }

    [Fact]
    [Trait("Requirement", "MEM-64")]
    public void The_comment_of_a_line_tells_its_type()
    {
        var lines = Read("## Open Loops\n- a <!-- loop aaaa question -->\n- b <!-- loop bbbb task -->\n- c <!-- loop cccc decision -->\n- d <!-- loop dddd followup -->\n");

        lines.Select(line => line.Type).ShouldBe([LoopType.Question, LoopType.Task, LoopType.Decision, LoopType.Followup]);
    }

    [Fact]
    public void A_list_of_many_thousand_loops_is_read() =>
        Read("## Open Loops\n" + string.Concat(Enumerable.Range(0, 25_000).Select(i => $"- [ ] loop {i:d8}\n"))).Count.ShouldBe(25_000);

    [Fact]
    public void A_line_of_a_megabyte_that_never_ends_its_comment_is_read() =>
        Read("- [ ] a <!-- loop" + new string(' ', 1 << 20) + "\n").ShouldHaveSingleItem().Id.Length.ShouldBe(LoopId.Length);

    private static ImmutableList<LoopLine> Read(string text) => EntryLoops.Read(MarkdownText.Parse(Path, text), "2026-01-14-founding-session");
}
