using FsCheck.Fluent;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

public class ProseTests
{
    [Fact]
    public void A_text_is_read_back_and_begins_no_section() => Law.Holds(Gen.Select(Gen.ListOf(Hostile.Text), lines => string.Join('\n', lines)), text =>
    {
        var block = Prose.Block(text);

        Prose.Read(block).ShouldBe(SafeText.Lines(text));
        MarkdownText.Parse("x.md", block + "\n\n## After\n").Sections.Select(section => section.Title).ShouldBe(["After"]);
    });

    [Theory]
    [InlineData("Plain words, - a dash, 1. and # a mark within.")]
    [InlineData("- a list\n- of two")]
    [InlineData("> a quotation")]
    [InlineData("| a | table |\n|:--|--:|")]
    [InlineData("\\- no escape of ours")]
    public void What_begins_nothing_stays_as_it_is(string text) => Prose.Block(text).ShouldBe(text);
}
