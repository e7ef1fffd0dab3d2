using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class ReviewPushTests
{
    private static readonly PushedRef Main = new("refs/heads/main", "c0ffee0000000000000000000000000000000000", "refs/heads/main");

    private readonly InMemoryDay _day = new();

    [Fact, Trait("Requirement", "MEM-115")]
    public void An_open_session_with_something_on_its_mind_is_left_behind()
    {
        var session = _day.Start("Inbox").Session;

        Review(Main).Open.ShouldHaveSingleItem().Id.ShouldBe(session.Id);
    }

    [Fact]
    public void A_session_with_nothing_on_its_mind_is_no_concern()
    {
        _day.Start("Inbox");
        _day.Edit(memory => memory.Complete(_day.Time.Now));

        Review(Main).IsClear.ShouldBeTrue();
    }

    [Fact]
    public void Of_several_sessions_the_callers_own_is_meant()
    {
        _day.Start("Inbox");
        _day.Me = new Owner(1, _day.Time.Now);
        var mine = _day.Start("Mine", StartChoice.Beside).Session;

        Review(Main).Open.ShouldHaveSingleItem().Id.ShouldBe(mine.Id);
    }

    [Theory]
    [InlineData("(delete)", "0000000000000000000000000000000000000000", "refs/heads/main")]
    [InlineData("refs/tags/v1", "c0ffee0000000000000000000000000000000000", "refs/tags/v1")]
    public void A_deletion_and_a_tag_hand_no_work_over(string local, string commit, string remote)
    {
        _day.Start("Inbox");

        Review(new PushedRef(local, commit, remote)).IsClear.ShouldBeTrue();
    }

    [Theory]
    [InlineData("refs/heads/other", "refs/heads/other", true)]
    [InlineData("HEAD~3", "refs/heads/backup", true)]
    [InlineData("HEAD", "refs/heads/backup", false)]
    public void A_push_of_another_branch_leaves_nothing_behind(string local, string remote, bool isClear)
    {
        _day.Start("Inbox");

        Review(new PushedRef(local, Main.Commit, remote)).IsClear.ShouldBe(isClear);
    }

    [Fact, Trait("Requirement", "MEM-115")]
    public void An_entry_that_is_not_committed_is_left_behind_and_a_persons_own_is_not()
    {
        _day.Start("Inbox");
        var closed = _day.Close(commit: false);
        _day.Workspace.Write("journal/by-hand.md", "# A day\n");

        Review(Main).Uncommitted.ShouldBe([closed.Entry.Path, closed.HandoffPath], ignoreOrder: true);
    }

    [Theory]
    [InlineData("HEAD~1", "refs/heads/main", true)]
    [InlineData("refs/heads/main", "refs/heads/other", true)]
    [InlineData("refs/heads/other", "refs/heads/other", false)]
    public void An_entry_in_head_that_a_push_of_its_branch_does_not_have_is_left_behind(string local, string remote, bool left)
    {
        _day.Repository.NewPaths = ["journal/2026-11-20-a.md", "src/a.cs", "journal/data.csv", Paths.Handoff("2026-11-20-a")];

        var report = Review(new PushedRef(local, "0ldc0ffee", remote));

        report.Unpushed.ShouldBe(left ? ["journal/2026-11-20-a.md", Paths.Handoff("2026-11-20-a")] : []);
    }

    private PushReport Review(params PushedRef[] pushed) => new ReviewPush(_day.Workspace, _day.Repository).Run(_day.Caller, pushed);
}
