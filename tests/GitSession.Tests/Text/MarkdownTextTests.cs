using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("# Title", "Title")]
    [InlineData("## Title ##", "Title")]
    [InlineData("## Title ## \n", "Title")]
    [InlineData("### C#\n", "C#")]
    [InlineData("  ## Title\r\ntext\r\n", "Title")]
    [InlineData("#\tTitle\n", "Title")]
    [InlineData("Title\n=====\n", "Title")]
    [InlineData("Title\r\n---\r\ntext", "Title")]
    [InlineData("Title\n on two lines\n---", "Title  on two lines")]
    [InlineData("#\n", "")]
    [InlineData("\uFEFF# Title\n", "Title")]
    [InlineData("---\nformat: 1\n---\n# Title\n", "Title")]
    public void A_heading_is_known_by_its_text(string text, string title) =>
        MarkdownText.Parse("x.md", text).Sections.Select(section => section.Title).ShouldBe([title]);

    [Theory]
    [InlineData("```\n# no\n```\n")]
    [InlineData("> # no\n")]
    [InlineData("- # no\n")]
    [InlineData("    # no\n")]
    [InlineData("<!--\n# no\n-->\n")]
    [InlineData("#no\n")]
    [InlineData("\\# no\n")]
    [InlineData("```\n# never closed\n")]
    public void A_heading_within_something_else_is_none(string text) => MarkdownText.Parse("x.md", text).Sections.ShouldBeEmpty();

    [Fact]
    public void A_section_ends_where_one_of_its_level_begins()
    {
        const string text = "# A\n\none\n\n## B\n\ntwo\n\n### C\n\nthree\n\n## D\n\nfour";

        var document = MarkdownText.Parse("x.md", text);

        document.Sections.Select(section => section.Body.In(text).Trim())
            .ShouldBe(["one\n\n## B\n\ntwo\n\n### C\n\nthree\n\n## D\n\nfour", "two\n\n### C\n\nthree", "three", "four"]);
        document.Sections.Select(section => section.Heading.In(text)).ShouldBe(["# A\n", "## B\n", "### C\n", "## D\n"]);
    }

    [Theory]
    [InlineData("- [ ] a", false)]
    [InlineData("* [x] a", true)]
    [InlineData("+ [X] a", true)]
    [InlineData("1. [x] a", true)]
    [InlineData("12) [ ] a", false)]
    [InlineData("-   [ ] a", false)]
    [InlineData("-\t[ ] a", false)]
    [InlineData("  - [ ]  a", false)]
    [InlineData("> - [ ] a", false)]
    public void A_box_is_seen_behind_every_bullet(string text, bool ticked)
    {
        var item = MarkdownText.Parse("x.md", text + "\n").Items.ShouldHaveSingleItem();

        (item.IsTask, item.Ticked).ShouldBe((true, ticked));
        item.Line.In(text).Trim().ShouldBe("a");
    }

    [Theory]
    [InlineData("- [] a")]
    [InlineData("- [ ]a")]
    [InlineData("- [y] a")]
    [InlineData("- \\[ ] a")]
    [InlineData("- a [ ] b")]
    [InlineData("-")]
    [InlineData("- ")]
    public void What_only_looks_like_a_box_is_none(string text) =>
        MarkdownText.Parse("x.md", text + "\n").Items.ShouldAllBe(item => !item.IsTask);

    [Theory]
    [InlineData("- [ ]")]
    [InlineData("- [x]\n")]
    public void A_box_may_stand_alone(string text) =>
        MarkdownText.Parse("x.md", text).Items.ShouldHaveSingleItem().Line.In(text).Trim().ShouldBe("");

    [Fact]
    public void A_nested_item_knows_the_one_that_holds_it()
    {
        const string text = "- a\n  1. b\n     > - c\n- d\n";

        var items = MarkdownText.Parse("x.md", text).Items;

        items.Select(item => (item.Line.In(text), item.Within?.Line.In(text))).ShouldBe([("a", null), ("b", "a"), ("c", "b"), ("d", null)]);
    }

    [Theory]
    [InlineData("a\r\nb\n", "\r\n")]
    [InlineData("a\nb\r\n", "\n")]
    [InlineData("a", "\n")]
    [InlineData("", "\n")]
    public void The_first_line_end_is_that_of_the_text(string text, string newLine) => MarkdownText.Parse("x.md", text).NewLine.ShouldBe(newLine);

    [Theory]
    [InlineData("Open Loops", true)]
    [InlineData("OPEN LOOPS (2):", true)]
    [InlineData("open loops - from yesterday", true)]
    [InlineData("**Open Loops**", true)]
    [InlineData("Open Loopsided", false)]
    [InlineData("Loops", false)]
    [InlineData("", false)]
    public void A_section_is_called_by_its_first_words(string title, bool called) =>
        new Section(title, 2, default, default).IsCalled("Open Loops").ShouldBe(called);

    [Fact]
    public void Every_text_is_read_and_its_places_lie_within_it() => Law.Holds(Hostile.Text, text =>
    {
        foreach (var item in MarkdownText.Parse("x.md", text).Items)
        {
            item.Whole.Start.ShouldBeInRange(0, item.Line.Start);
            item.Line.End.ShouldBeInRange(item.Line.Start, text.Length);
            item.Whole.End.ShouldBeLessThanOrEqualTo(text.Length);
        }
    }, times: 1000);

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("* + - ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("`")]
    [InlineData("- [ ] ")]
    public void Marks_without_end_are_read_or_said_to_be_damaged(string mark)
    {
        var text = string.Concat(Enumerable.Repeat(mark, 30_000)) + "end";

        try
        {
            MarkdownText.Parse("x.md", text).Text.ShouldBe(text);
        }
        catch (DamagedDocument error)
        {
            error.Path.ShouldBe("x.md");
            error.Expected.ShouldContain("nests");
        }
    }

    [Fact]
    public void A_line_of_a_megabyte_is_read() =>
        MarkdownText.Parse("x.md", "- [ ] " + new string('x', 1 << 20)).Items.ShouldHaveSingleItem().Line.Length.ShouldBe(1 << 20);
}
