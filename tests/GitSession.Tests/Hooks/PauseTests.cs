using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Hooks;

/// <summary>A commit as a natural pause.</summary>
public sealed class PauseTests : IDisposable
{
    private readonly HookedRepository _repository = new("commit-msg", "post-commit");

    public void Dispose() => _repository.Dispose();

    [Fact, Trait("Requirement", "MEM-61"), Trait("Requirement", "MEM-66")]
    public void A_commit_reminds_once_of_what_waits_and_of_an_urgent_loop()
    {
        Interrupted();

        var first = _repository.Commit("a.txt", "a\n");
        var second = _repository.Commit("b.txt", "b\n");

        first.Error.ShouldBe("high urgency and still open: k3f2 Loop k3f2\nsuspended: Inbox (git session focus pop)\n");
        second.Error.ShouldBeEmpty();
        File.Exists(_repository.Fixture[".git/gitsession/after-commit"]).ShouldBeFalse();
        _repository.Fixture.Status().ShouldBeEmpty();
    }

    [Fact]
    public void A_commit_whose_session_has_nothing_waiting_leaves_nothing_to_do()
    {
        _repository.Start();

        _repository.Commit("a.txt", "a\n").Error.ShouldBeEmpty();
        File.Exists(_repository.Fixture[".git/gitsession/after-commit"]).ShouldBeFalse();
    }

    [Fact]
    public void While_another_holds_the_lock_nobody_is_reminded_and_nobody_waits()
    {
        Interrupted();
        _repository.Try("commit", "--allow-empty", "-m", "makes the directory", "--no-verify");
        using var held = _repository.Fixture.Workspace.Lock();

        var commit = _repository.Commit("a.txt", "a\n");

        (commit.Ok, commit.Error).ShouldBe((true, ""));
    }

    [Fact]
    public void A_reminder_of_a_commit_that_never_came_about_is_not_given_by_a_pick()
    {
        var session = Interrupted();
        _repository.Git("switch", "--quiet", "-c", "other");
        _repository.Commit("a.txt", "a\n", "--no-verify");
        _repository.Git("switch", "--quiet", "main");
        Leave(session);
        var picked = _repository.Try("cherry-pick", "other");
        _repository.Git("commit", "--quiet", "--amend", "--no-verify", "-m", "on main");
        Leave(session);
        var rebased = _repository.Try("rebase", "--quiet", "--force-rebase", "HEAD~1");

        (picked.Error, rebased.Error).ShouldBe(("", ""));
        File.Exists(_repository.Fixture[".git/gitsession/after-commit"]).ShouldBeFalse();
    }

    [Fact]
    public void A_session_that_ended_in_between_is_no_error()
    {
        _repository.Fixture.Write(".git/gitsession/after-commit", "remind gone\nsomething of a later version\n");

        var commit = _repository.Commit("a.txt", "a\n", "--no-verify");

        (commit.Ok, commit.Error).ShouldBe((true, ""));
    }

    private LiveSession Interrupted() => _repository.Start("Inbox", session => session with
    {
        Memory = session.Memory.Push("Phone", null, session.StartedAt).Open(Moments.Loop("k3f2", GitSession.Memory.Urgency.High)),
    });

    private void Leave(LiveSession session) => _repository.Fixture.Write($".git/gitsession/{Paths.AfterCommit}", $"remind {session.Id}\n");
}
