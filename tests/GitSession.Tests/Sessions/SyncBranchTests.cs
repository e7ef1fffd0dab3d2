using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class SyncBranchTests
{
    private readonly FakeRepository _repository = new(new InMemoryWorkspace(new FixedTime()));

    [Theory]
    [InlineData(0, null, SyncStatus.UpToDate)]
    [InlineData(2, null, SyncStatus.Fetched)]
    [InlineData(0, "origin", SyncStatus.Pushed)]
    [InlineData(2, "origin", SyncStatus.FetchedAndPushed)]
    public void It_says_what_there_was_to_do(int fetched, string? to, SyncStatus status)
    {
        _repository.Synced = _repository.Synced with { Fetched = fetched, To = to };

        new SyncBranch(_repository).Run().Status.ShouldBe(status);
    }

    [Fact]
    public void The_entries_that_came_are_sessions_and_a_readme_and_a_handoff_are_none()
    {
        _repository.Synced = _repository.Synced with { Fetched = 1 };
        _repository.NewPaths = ["journal/2026-11-20-09-15-inbox-k3f2.md", "journal/README.md", Paths.Handoff("2026-11-20-09-15-inbox-k3f2")];

        new SyncBranch(_repository).Run().Sessions.ShouldBe(["2026-11-20-09-15-inbox-k3f2"]);
    }

    [Fact]
    public void The_entries_that_others_took_away_are_sessions_as_well()
    {
        _repository.Synced = _repository.Synced with { Fetched = 1, Head = "beef" };
        _repository.GonePaths = ["journal/2026-11-20-09-15-inbox-k3f2.md"];

        var report = new SyncBranch(_repository).Run();

        (string.Join(' ', report.Sessions), string.Join(' ', report.Gone)).ShouldBe(("", "2026-11-20-09-15-inbox-k3f2"));
    }

    [Fact]
    public void Where_nothing_was_taken_in_no_session_came()
    {
        _repository.NewPaths = ["journal/2026-11-20-09-15-inbox-k3f2.md"];

        new SyncBranch(_repository).Run().Sessions.ShouldBeEmpty();
    }
}
