using System.Text.RegularExpressions;
using GitSession.Tests.Support;
using GitSession.Text;
using Markdig;

namespace GitSession.Tests.Text;

public partial class InertTextTests
{
    private static readonly MarkdownPipeline Tables = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Theory]
    [InlineData("plain words, 20..30 %", "plain words, 20..30 %")]
    [InlineData("< 200 ms, <= 3, a<5", "< 200 ms, <= 3, a<5")]
    [InlineData("<b> <!-- c --> <", "&lt;b> &lt;!-- c --> &lt;")]
    [InlineData(@"a|b `c` [d](e) *f* \|", @"a\|b \`c\` \[d\](e) \*f\* \\\|")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("password: hunter2hunter2", @"password: \[redacted\]")]
    public void A_part_of_a_line_says_what_it_said_and_is_no_markup(string text, string part) => InertText.Part(text).ShouldBe(part);

    [Fact]
    public void A_part_is_at_most_200_characters_long() => InertText.Part(new string('x', 10_000)).ShouldBe(new string('x', 199) + "…");

    [Theory]
    [InlineData("ask @ana or mail ben@example.org", "ask `@ana` or mail `ben@example.org`")]
    [InlineData("fixes #12, o/r#3, GH-4 and issue# 5", "fixes `#12`, `o/r#3`, `GH-4` and issue# 5")]
    [InlineData("see https://example.org/o/r/issues/4?a=b or www.example.org.", "see `https://example.org/o/r/issues/4?a=b` or `www.example.org.`")]
    [InlineData("R&D, &#64;ana, &commat;ben, @ 5", "R&amp;D, &amp;`#64`;ana, &amp;commat;ben, @ 5")]
    [InlineData("@a`@b|*", @"`@a`\``@b`\|\*")]
    [InlineData("1/2 < 3 <b>", "1/2 < 3 &lt;b>")]
    public void What_a_host_would_make_a_mention_or_a_reference_stands_in_a_code_span(string text, string part) => InertText.Unlinked(text).ShouldBe(part);

    [Fact]
    public void Whatever_stands_in_a_cell_it_is_one_cell_without_links_code_or_tags() => Law.Holds(Hostile.Text, words =>
    {
        var html = Markdown.ToHtml($"| a | b |\n| --- | --- |\n| {InertText.Part(words)} | end |\n", Tables);

        Tag().Matches(html).Select(tag => tag.Groups["name"].Value).Distinct().Except(["table", "thead", "tbody", "tr", "th", "td", "em", "strong"], StringComparer.Ordinal).ShouldBeEmpty();
        html.Split("<td").Length.ShouldBe(3);
        html.ShouldContain("<td>end</td>");
    });

    [GeneratedRegex("<(?<name>[a-z!]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
