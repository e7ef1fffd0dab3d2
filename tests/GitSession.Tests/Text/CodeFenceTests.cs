using FsCheck.Fluent;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

public class CodeFenceTests
{
    [Theory]
    [InlineData("```json\n{}\n```\n", "json", "{}\n", 2)]
    [InlineData("one\n\n~~~~ YAML title\na: b\n\n~~~\n~~~~\n", "yaml", "a: b\n\n~~~\n", 4)]
    [InlineData("\uFEFF```json\r\n{}\r\n```\r\n", "json", "{}\r\n", 2)]
    [InlineData("---\na: b\n---\n\n   ```json\n   {}\n   ```", "json", "   {}\n", 6)]
    [InlineData("```\n```", "", "", 2)]
    [InlineData("```json\nnever closed\n", "json", "never closed\n", 2)]
    [InlineData("```json", "json", "", 1)]
    public void A_fence_tells_its_language_its_content_and_its_line(string text, string language, string content, int line)
    {
        var fence = MarkdownText.Parse("x.md", text).Fences.ShouldHaveSingleItem();

        (fence.Language, fence.Content.In(text), fence.Line).ShouldBe((language, content, line));
    }

    [Theory]
    [InlineData("> ```json\n> {}\n> ```\n")]
    [InlineData("- a\n\n  ```json\n  {}\n  ```\n")]
    [InlineData("    ```json\n    {}\n    ```\n")]
    public void A_fence_within_something_else_is_none_of_the_document(string text) => MarkdownText.Parse("x.md", text).Fences.ShouldBeEmpty();

    [Fact]
    public void Every_fence_lies_within_its_text() => Law.Holds(Gen.Select(Gen.ListOf(Gen.Elements("```", "~~~", "json", "\n", "\n", "\r\n", "- ", "> ", "  ", "a")), string.Concat), text =>
    {
        foreach (var fence in MarkdownText.Parse("x.md", text).Fences)
            fence.Whole.In(text).ShouldEndWith(fence.Content.In(text) + text[fence.Content.End..fence.Whole.End]);
    });
}
