using GitSession.World;

namespace GitSession.Tests.World;

public class PathsTests
{
    [Theory]
    [InlineData("journal/2026-11-20-09-15-review-calendar-k3f2.md", "2026-11-20-09-15-review-calendar-k3f2")]
    [InlineData("journal/2026/2026-11-20-09-15-review-calendar-k3f2.md", "2026-11-20-09-15-review-calendar-k3f2")]
    [InlineData("2026-11-20-09-15-review-calendar-k3f2", "2026-11-20-09-15-review-calendar-k3f2")]
    [InlineData("journal/founding.md", "founding")]
    [InlineData("founding.md", "founding")]
    [InlineData("journal/january/15.md", "january/15")]
    [InlineData("january/15", "january/15")]
    [InlineData("january/15.MD", "january/15")]
    public void An_entry_has_one_id_however_it_is_mentioned(string mention, string id)
    {
        Paths.EntryId(mention).ShouldBe(id);
    }

    [Theory]
    [InlineData("journal/a.md", true)]
    [InlineData("journal/A.MD", true)]
    [InlineData("journal/README.md", false)]
    [InlineData("journal/_draft.md", false)]
    [InlineData("journal/.hidden.md", false)]
    [InlineData("journal/.gitkeep", false)]
    [InlineData("journal/a.txt", false)]
    public void Entries_are_Markdown_that_is_no_readme_and_not_hidden(string path, bool isEntry)
    {
        Paths.IsEntry(path).ShouldBe(isEntry);
    }
}
