using GitSession.Progress;
using GitSession.World;

namespace GitSession.Tests.Progress;

/// <summary>A trailer that is applied at once, by a commit of ours behind the user's.</summary>
public sealed class CommitProgressTests : IDisposable
{
    private readonly ProgressRepository _repo = new();

    public void Dispose() => _repo.Dispose();

    [Fact]
    public void The_document_alone_is_committed_behind_the_users_commit()
    {
        _repo.Git.Write("staged.txt", "staged\n");
        var users = _repo.Commit(1, "7/security completed");
        _repo.Git.Git("add", "staged.txt");

        var committed = Run("one");

        committed.Commit.ShouldBe(_repo.Head);
        _repo.Git.Git("rev-parse", "HEAD~1").ShouldBe(users);
        _repo.Git.Git("show", "--format=%B", "--name-only", "HEAD").ShouldBe($"progress: 7/security completed\n\nSession: one\n\n\n{Paths.Progress}");
        _repo.Git.Status().ShouldBe("A  staged.txt");
    }

    [Fact]
    public void Several_changes_are_named_in_the_message_and_are_no_trailers_of_it()
    {
        _repo.Commit(1, "7/security completed", "8/rollout ready");

        Run(null);

        _repo.Git.Git("log", "-1", "--format=%B%(trailers)").ShouldBe("progress: 7/security completed and 1 more\n\n7/security completed\n8/rollout ready");
        _repo.Repository.Trailers("Progress", "HEAD~1", 10).ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public void A_commit_without_a_trailer_makes_no_commit_of_ours()
    {
        _repo.Commit(1, "7/security completed");
        var head = _repo.Commit(2);

        var committed = Run("one");

        (committed.Commit, committed.Report.Changed, _repo.Head).ShouldBe((null, false, head));
    }

    [Fact]
    public void An_edit_of_the_persons_own_keeps_the_change_uncommitted()
    {
        _repo.EditByHand("A few lines", "Some lines");
        var head = _repo.Commit(1, "7/security completed");

        var committed = Run("one");

        (committed.Commit, _repo.Head, _repo.Status("security")).ShouldBe((null, head, "completed"));
        committed.Report.ToCommit.ShouldBeFalse();
    }

    [Fact]
    public void What_was_written_down_before_and_not_committed_goes_with_it()
    {
        _repo.Commit(1, "8/rollout ready");
        _repo.CatchUp();
        _repo.Commit(2, "7/security completed");

        Run("one").Commit.ShouldNotBeNull();

        (_repo.Status("rollout"), _repo.Status("security")).ShouldBe(("ready", "completed"));
        _repo.Git.Status().ShouldBeEmpty();
    }

    [Fact]
    public void An_index_that_is_locked_loses_nothing_and_the_next_close_commits()
    {
        _repo.Commit(1, "7/security completed");
        _repo.Git.Write(".git/index.lock", "");

        Should.Throw<Refusal>(() => Run("one")).Reason.ShouldBe(RefusalReason.IndexLocked);

        File.Delete(_repo.Git[".git/index.lock"]);
        _repo.Status("security").ShouldBe("completed");
        _repo.Close().ToCommit.ShouldBeTrue();
        _repo.Git.Status().ShouldBeEmpty();
    }

    private CommittedProgress Run(string? session) => new CommitProgress(_repo.Workspace, _repo.Repository).Run(session);
}
