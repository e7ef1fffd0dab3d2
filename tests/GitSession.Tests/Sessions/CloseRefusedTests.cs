using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class CloseRefusedTests
{
    private readonly InMemoryDay _day = new();
    private readonly string _id;

    public CloseRefusedTests()
    {
        _id = _day.Start("Inbox").Session.Id;
        _day.Open("Call back");
    }

    [Fact]
    public void When_git_does_not_know_who_commits_the_session_stays_live_and_no_file_is_left()
    {
        _day.Repository.KnowsWho = false;
        var before = _day.Files;

        var refusal = Should.Throw<Refusal>(() => _day.Close());

        refusal.Reason.ShouldBe(RefusalReason.NoIdentity);
        _day.Files.ShouldBe(before);
        _day.Live.Id.ShouldBe(_id);
    }

    [Fact]
    public void When_the_commit_fails_the_session_stays_live_and_no_file_is_left()
    {
        _day.Repository.CommitFails = new GitFailure(["commit-tree"], 128, "gpg failed to sign the data");
        var before = _day.Files;

        Should.Throw<GitFailure>(() => _day.Close());

        _day.Files.ShouldBe(before);
    }

    [Fact]
    public void When_the_commit_fails_what_a_person_wrote_into_the_entry_is_as_it_was()
    {
        _day.Workspace.Write(Paths.Entry(_id), "# Mine\n\nA word.\n");
        _day.Repository.CommitFails = new Refusal(RefusalReason.IndexLocked);
        var before = _day.Files;

        Should.Throw<Refusal>(() => _day.Close());

        _day.Files.ShouldBe(before);
    }

    [Fact]
    public void A_close_that_failed_can_be_done_again()
    {
        _day.Repository.CommitFails = new Refusal(RefusalReason.IndexLocked);
        Should.Throw<Refusal>(() => _day.Close());
        _day.Repository.CommitFails = null;

        var report = _day.Close();

        report.Commit.ShouldNotBeNull();
        _day.Entry(_id).OpenLoops.ShouldHaveSingleItem().Description.ShouldBe("Call back");
    }
}
