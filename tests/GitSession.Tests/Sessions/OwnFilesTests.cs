using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class OwnFilesTests
{
    private readonly InMemoryDay _day = new();

    [Theory]
    [InlineData("journal/2026-11-19-by-hand.md", "# Mine\n")]
    [InlineData("journal/2026-11-19-by-hand.md", "---\nmood: fine\n---\n# Mine\n")]
    [InlineData("journal/copy.md", "---\nsession: 2026-11-19-by-hand\n---\n# A copy of another\n")]
    [InlineData("journal/README.md", "# Read me\n")]
    [InlineData("journal/photo.txt", "x")]
    [InlineData(".ai_context/threads/mine.md", "---\nstatus: active\n---\n")]
    [InlineData(".ai_context/handoffs/SESSION_CLOSEDOWN_mine.md", "# By hand\n")]
    [InlineData(".ai_context/handoffs/notes.md", "---\nsession: notes\n---\n")]
    public void What_a_person_wrote_is_not_committed(string path, string text)
    {
        _day.Workspace.Write(path, text);
        var id = _day.Start("Inbox").Session.Id;

        _day.Close();

        _day.Repository.Commits.ShouldHaveSingleItem().Paths.ShouldBe([Paths.Entry(id), Paths.Handoff(id)], ignoreOrder: true);
    }

    [Fact]
    public void What_init_wrote_is_committed_with_the_first_entry()
    {
        new InitWorkspace(_day.Workspace).Run();
        var id = _day.Start("Inbox").Session.Id;

        _day.Close();

        _day.Repository.Commits.ShouldHaveSingleItem().Paths
            .ShouldBe([Paths.Settings, Paths.Ignore, Paths.Attributes, Paths.JournalKeep, Paths.Entry(id), Paths.Handoff(id)], ignoreOrder: true);
    }

    [Fact]
    public void Settings_that_a_person_changed_are_the_persons_to_commit()
    {
        new InitWorkspace(_day.Workspace).Run();
        _day.EditByHand(Paths.Settings, "mode: ops", "mode: research");
        _day.Start("Inbox");

        _day.Close();

        _day.Repository.Commits.ShouldHaveSingleItem().Paths.ShouldNotContain(Paths.Settings);
    }

    [Fact]
    public void The_entry_of_a_recovery_is_committed_by_the_next_close()
    {
        var interrupted = _day.Start("Inbox").Session.Id;
        var next = _day.Start("Calendar", StartChoice.Recover).Session.Id;

        _day.Close();

        _day.Repository.Commits.ShouldHaveSingleItem().Paths.ShouldBe([Paths.Entry(interrupted), Paths.Entry(next), Paths.Handoff(next)], ignoreOrder: true);
    }
}
