using GitSession.Text;

namespace GitSession.Tests.Text;

public class FrontMatterTests
{
    [Theory]
    [InlineData("---\nid: a\n---\n# Title\n", "---\nid: a\n---\n", "id: a\n")]
    [InlineData("---\r\nid: a\r\n---\r\n# Title\r\n", "---\r\nid: a\r\n---\r\n", "id: a\r\n")]
    [InlineData("\uFEFF---\nid: a\n---\n", "---\nid: a\n---\n", "id: a\n")]
    [InlineData("---  \nid: a\n---\t\n", "---  \nid: a\n---\t\n", "id: a\n")]
    [InlineData("---\nid: a\n---", "---\nid: a\n---", "id: a\n")]
    [InlineData("---\n---\n", "---\n---\n", "")]
    public void Front_matter_stands_between_two_fences(string text, string whole, string yaml)
    {
        var found = FrontMatter.Find("x.md", text).ShouldNotBeNull();

        found.Whole.In(text).ShouldBe(whole);
        found.Yaml.In(text).ShouldBe(yaml);
        found.Map.Text("id").ShouldBe(yaml is "" ? null : "a");
    }

    [Theory]
    [InlineData("# Title\n")]
    [InlineData("\n---\nid: a\n---\n")]
    [InlineData("----\nid: a\n----\n")]
    [InlineData("---\nid: a\n")]
    [InlineData("---")]
    [InlineData("")]
    public void A_text_that_does_not_begin_with_one_that_ends_has_none(string text) => FrontMatter.Find("x.md", text).ShouldBeNull();
}
