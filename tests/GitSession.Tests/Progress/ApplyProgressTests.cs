using GitSession.Progress;
using GitSession.World;

namespace GitSession.Tests.Progress;

/// <summary>Trailers in real histories: which of them count, and when.</summary>
public sealed class ApplyProgressTests : IDisposable
{
    private readonly ProgressRepository _repo = new();

    public void Dispose() => _repo.Dispose();

    [Fact]
    public void A_trailer_changes_its_status_and_no_other_byte()
    {
        var commit = _repo.Commit(1, "7/monitoring_setup completed");

        var report = _repo.CatchUp();

        _repo.Text.ShouldBe(ProgressRepository.Document.Replace("\"monitoring_setup\": \"pending\"", "\"monitoring_setup\": \"completed\""));
        var edit = report.Applied.ShouldHaveSingleItem();
        (edit.Place, edit.From, edit.To, edit.By?.Commit).ShouldBe(("7/monitoring_setup", "pending", "completed", commit));
        (report.Changed, report.ToCommit).ShouldBe((true, true));
    }

    [Fact]
    public void The_trailers_of_several_commits_are_applied_and_the_last_word_counts()
    {
        _repo.Commit(1, "7/security in_progress", "8/rollout ready");
        _repo.Commit(2, "7/security blocked");
        _repo.Commit(2, "7/security completed", "operations/Metrics in-progress");

        var report = _repo.CatchUp();

        (_repo.Status("security"), _repo.Status("rollout"), _repo.Status("metrics")).ShouldBe(("completed", "ready", "in_progress"));
        _repo.Text.ShouldContain("rollout: ready # blue and green\n  metrics: 'in_progress'\n");
        report.Applied.Length.ShouldBe(3);
    }

    [Fact]
    public void What_is_applied_once_is_not_applied_again()
    {
        _repo.Commit(1, "7/security completed");
        _repo.CatchUp();
        var text = _repo.Text;

        var again = _repo.CatchUp();
        _repo.Close();
        var afterwards = _repo.Close();

        _repo.Text.ShouldBe(text);
        (again.Changed, again.ToCommit).ShouldBe((false, true));
        (afterwards.Changed, afterwards.ToCommit).ShouldBe((false, false));
        afterwards.Skipped.ShouldBeEmpty();
        _repo.Git.Status().ShouldBeEmpty();
    }

    [Fact]
    public void An_old_trailer_does_not_undo_a_newer_edit_by_hand()
    {
        _repo.Commit(1, "7/security completed");
        _repo.Close();
        _repo.EditByHand("\"security\": \"completed\"", "\"security\": \"blocked\"");
        var uncommitted = _repo.CatchUp();
        _repo.CommitDocument(2);

        var committed = _repo.CatchUp();

        uncommitted.Skipped.ShouldBeEmpty();
        (committed.Changed, committed.Skipped.IsEmpty, _repo.Status("security")).ShouldBe((false, true, "blocked"));
    }

    [Fact]
    public void An_edit_that_is_not_committed_is_newer_than_any_trailer_and_that_is_said()
    {
        _repo.EditByHand("\"security\": \"pending\"", "\"security\": \"blocked\"");
        _repo.Commit(1, "7/security completed", "7/automation completed");

        var report = _repo.CatchUp();

        (_repo.Status("security"), _repo.Status("automation")).ShouldBe(("blocked", "completed"));
        report.Skipped.ShouldHaveSingleItem().Reason.ShouldBe(SkipReason.ChangedByHand);
        report.ToCommit.ShouldBeFalse();
    }

    [Fact]
    public void A_trailer_that_comes_after_an_edit_by_hand_counts_although_both_were_in_one_second()
    {
        _repo.EditByHand("\"security\": \"pending\"", "\"security\": \"blocked\"");
        _repo.CommitDocument(1);
        _repo.Commit(1, "7/security completed");

        _repo.CatchUp();

        _repo.Status("security").ShouldBe("completed");
    }

    [Fact]
    public void A_commit_that_edits_the_status_itself_has_said_so_whatever_its_trailer_says()
    {
        _repo.EditByHand("\"security\": \"pending\"", "\"security\": \"blocked\"");
        _repo.Git.Git("commit", "--quiet", "-a", "--date", ProgressRepository.At(1), "-m", "work", "-m", "Progress: 7/security completed");

        _repo.CatchUp().Changed.ShouldBeFalse();
    }

    [Fact]
    public void An_edit_elsewhere_in_the_document_does_not_use_up_a_trailer()
    {
        _repo.Commit(1, "7/security completed");
        _repo.EditByHand("A few lines", "Some lines");
        _repo.EditByHand("\"automation\": \"pending\"", "\"automation\": \"blocked\"");
        _repo.CommitDocument(2);

        _repo.CatchUp();

        (_repo.Status("security"), _repo.Status("automation")).ShouldBe(("completed", "blocked"));
    }

    [Fact]
    public void During_a_rebase_nothing_is_written_and_that_is_said()
    {
        _repo.Git.Write("file.txt", "ours\n");
        _repo.Git.Git("add", "file.txt");
        _repo.Commit(1, "7/security completed");
        _repo.Git.Git("switch", "--quiet", "-c", "other", "HEAD~1");
        _repo.Git.Write("file.txt", "theirs\n");
        _repo.Git.Git("add", "file.txt");
        _repo.Git.Git("commit", "--quiet", "-m", "theirs");
        _repo.Git.Try("rebase", "main").Ok.ShouldBeFalse();

        var report = _repo.CatchUp();

        _repo.Text.ShouldBe(ProgressRepository.Document);
        report.Skipped.ShouldHaveSingleItem().Reason.ShouldBe(SkipReason.OperationInProgress);
        report.Waiting.ShouldBe(Operation.Rebase);
    }

    [Fact]
    public void A_trailer_that_means_nothing_is_said_until_the_document_is_committed_the_next_time()
    {
        _repo.Commit(1, "7/nothing completed");
        var first = _repo.CatchUp();
        _repo.EditByHand("A few lines", "Some lines");
        _repo.CommitDocument(1);

        var second = _repo.CatchUp();

        var skipped = first.Skipped.ShouldHaveSingleItem();
        (skipped.Reason, (skipped.Why as Refusal)?.Reason).ShouldBe((SkipReason.Invalid, RefusalReason.UnknownDeliverable));
        second.Skipped.ShouldBeEmpty();
    }

    [Fact]
    public void A_trailer_for_a_damaged_block_is_said_and_the_others_are_applied()
    {
        _repo.EditByHand("status: ready", "status: [ready");
        _repo.CommitDocument(1);
        _repo.Commit(2, "8/rollout ready", "7/security completed");

        var report = _repo.CatchUp();

        report.Applied.ShouldHaveSingleItem().Place.ShouldBe("7/security");
        report.Skipped.ShouldHaveSingleItem().Reason.ShouldBe(SkipReason.Invalid);
    }

    [Fact]
    public void Without_a_document_nothing_is_done_and_only_trailers_are_said()
    {
        _repo.Git.Git("rm", "--quiet", Paths.Progress);
        _repo.Git.Git("commit", "--quiet", "-m", "gone");
        _repo.Commit(1, "7/security completed");

        var report = _repo.CatchUp();

        (report.Document, report.Changed, report.ToCommit).ShouldBe((null, false, false));
        report.Skipped.ShouldHaveSingleItem().Reason.ShouldBe(SkipReason.NoDocument);
    }

    [Fact]
    public void A_document_that_git_ignores_belongs_to_the_person_alone()
    {
        _repo.Git.Git("rm", "--quiet", "--cached", Paths.Progress);
        _repo.Git.Write(".gitignore", Paths.Progress + "\n");
        _repo.Git.Git("add", ".gitignore");
        _repo.Git.Git("commit", "--quiet", "-m", "ours alone");
        _repo.Commit(1, "7/security completed");

        var report = _repo.CatchUp();

        (report.Changed, report.ToCommit).ShouldBe((false, false));
        report.Skipped.ShouldHaveSingleItem().Reason.ShouldBe(SkipReason.ChangedByHand);
    }

    [Fact]
    public void Only_the_commits_since_one_are_asked_where_that_is_wanted()
    {
        var first = _repo.Commit(1, "7/security completed");
        _repo.Commit(2, "8/rollout ready");

        var report = new ApplyProgress(_repo.Workspace, _repo.Repository).Run(since: first);

        report.Applied.ShouldHaveSingleItem().Place.ShouldBe("8/rollout");
    }

    [Fact]
    public void Before_the_first_commit_there_is_nothing_to_apply()
    {
        using var git = new Support.GitFixture();
        git.Write(Paths.Progress, ProgressRepository.Document);

        new ApplyProgress(git.Workspace, git.Repository).Run().Changed.ShouldBeFalse();
    }
}
