using GitSession.Text;

namespace GitSession.Tests.Text;

public class MarkdownLinkTests
{
    [Fact]
    public void Links_images_and_definitions_are_found_with_their_lines_and_code_has_none()
    {
        const string text = "---\r\nmode: x\r\n---\r\n# A [one](1.md)\r\n\r\n- two ![two](<2 b.md> \"t\")\r\n\r\n`[no](3.md)` [four][4]\r\n\r\n```\r\n[no](5.md)\r\n```\r\n\r\n[4]: four.md\r\n";

        var links = MarkdownLink.In("a.md", text);

        links.Select(link => (link.Target, link.Line)).ShouldBe([("1.md", 4), ("2 b.md", 6), ("four.md", 14)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no link ](")]
    [InlineData("[a]: ")]
    [InlineData("[a](")]
    [InlineData("\uFEFF[a]()")]
    public void What_is_no_link_breaks_nothing(string text) => MarkdownLink.In("a.md", text).ShouldAllBe(link => link.Target == "");

    [Fact]
    public void A_text_of_brackets_that_nothing_closes_is_not_searched_for_hours() =>
        MarkdownLink.In("a.md", string.Concat(Enumerable.Repeat("[a](", 500_000))).ShouldBeEmpty();
}
