using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class CheckpointTests
{
    private readonly InMemoryDay _day = new();
    private readonly string _path;

    public CheckpointTests()
    {
        _path = Paths.Handoff(_day.Start("Inbox").Session.Id);
        _day.Open("Call back", "at noon");
    }

    [Fact]
    public void A_checkpoint_commits_a_handoff_and_the_session_goes_on()
    {
        var commit = Checkpoint();

        commit.ShouldNotBeNull();
        _day.Repository.Commits.ShouldHaveSingleItem().Paths.ShouldBe([_path]);
        _day.Workspace.Read(_path).ShouldNotBeNull().ShouldContain("# Session Checkpoint: Inbox\n");
        _day.Live.Memory.Loops.ShouldHaveSingleItem();
    }

    [Fact]
    public void It_says_what_the_session_has_on_its_mind_until_that_changes()
    {
        Checkpoint();
        var text = _day.Workspace.Read(_path) ?? "";

        WriteCheckpoint.Says(_path, text, _day.Live).ShouldBeTrue();
        _day.Open("Another");
        WriteCheckpoint.Says(_path, text, _day.Live).ShouldBeFalse();
    }

    [Fact]
    public void The_close_writes_the_handoff_over_the_checkpoint()
    {
        Checkpoint();

        var report = _day.Close();

        _day.Workspace.Read(_path).ShouldNotBeNull().ShouldContain("# Session Closedown: Inbox\n");
        _day.Repository.Commits[^1].Paths.ShouldBe([report.Entry.Path, _path], ignoreOrder: true);
    }

    [Fact]
    public void In_the_middle_of_a_merge_it_is_written_and_not_committed()
    {
        _day.Repository.InProgress = Operation.Merge;

        var commit = Checkpoint();

        commit.ShouldBeNull();
        _day.Workspace.Read(_path).ShouldNotBeNull();
        _day.Repository.Commits.ShouldBeEmpty();
    }

    private string? Checkpoint() => new WriteCheckpoint(_day.Workspace, _day.Repository, _day.Settings, _day.Time).Run(_day.Caller);
}
