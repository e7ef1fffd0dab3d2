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
    [InlineData("journal/2026-11-20-a-k3f2.md", "journal/2026-11-20-a-k3f2.md", "journal/2026/2026-11-20-a-k3f2.md")]
    [InlineData("journal/2026/2026-11-20-a-k3f2.md", "journal/2026-11-20-a-k3f2.md", "journal/2026/2026-11-20-a-k3f2.md")]
    [InlineData(".ai_context/handoffs/2026/SESSION_CLOSEDOWN_2026-11-20-a.md", ".ai_context/handoffs/SESSION_CLOSEDOWN_2026-11-20-a.md", ".ai_context/handoffs/2026/SESSION_CLOSEDOWN_2026-11-20-a.md")]
    [InlineData(".ai_context/handoffs/SUGGESTED_RULES_2026-11-20-a.md", ".ai_context/handoffs/SUGGESTED_RULES_2026-11-20-a.md", ".ai_context/handoffs/2026/SUGGESTED_RULES_2026-11-20-a.md")]
    [InlineData("journal/january/15.md", "journal/january/15.md", null)]
    [InlineData("journal/founding.md", "journal/founding.md", null)]
    [InlineData("journal/README.md", "journal/README.md", null)]
    [InlineData(".ai_context/threads/2026-11-20-a.md", ".ai_context/threads/2026-11-20-a.md", null)]
    public void A_document_of_a_session_has_a_place_where_it_is_written_and_one_in_the_archive(string path, string written, string? archived)
    {
        Paths.Written(path).ShouldBe(written);
        Paths.Archived(path).ShouldBe(archived);
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
