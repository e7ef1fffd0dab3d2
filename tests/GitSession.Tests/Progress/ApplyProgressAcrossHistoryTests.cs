using GitSession.World;

namespace GitSession.Tests.Progress;

/// <summary>Trailers in real histories: which of them count, and when.</summary>
public sealed class ApplyProgressAcrossHistoryTests : IDisposable
{
    private readonly ProgressRepository _repo = new();

    public void Dispose() => _repo.Dispose();

    [Fact]
    public void Two_branches_that_applied_different_trailers_merge_without_a_conflict_and_nothing_is_left_to_do()
    {
        _repo.Git.BranchTo("other");
        _repo.Commit(1, "8/rollout completed");
        _repo.Close();
        _repo.Git.Git("switch", "--quiet", "main");
        _repo.Commit(2, "7/automation completed");
        _repo.Close();

        _repo.Git.Git("merge", "--quiet", "--no-edit", "other");
        var report = _repo.CatchUp();

        (_repo.Status("automation"), _repo.Status("rollout")).ShouldBe(("completed", "completed"));
        (report.Changed, report.Skipped.IsEmpty).ShouldBe((false, true));
    }

    [Fact]
    public void A_merge_brings_the_trailers_that_the_other_branch_did_not_apply()
    {
        _repo.Git.BranchTo("other");
        _repo.Commit(1, "8/rollout completed");
        _repo.Git.Git("switch", "--quiet", "main");
        _repo.Commit(2, "7/automation completed");
        _repo.Close();
        _repo.Git.Git("merge", "--quiet", "--no-edit", "other");

        _repo.Close();

        (_repo.Status("automation"), _repo.Status("rollout")).ShouldBe(("completed", "completed"));
    }

    [Theory]
    [InlineData(1, "blocked")]
    [InlineData(3, "completed")]
    public void Of_a_trailer_and_an_edit_on_two_branches_the_later_one_counts(int hour, string status)
    {
        _repo.Git.BranchTo("other");
        _repo.Commit(hour, "7/security completed");
        _repo.Git.Git("switch", "--quiet", "main");
        _repo.EditByHand("\"security\": \"pending\"", "\"security\": \"blocked\"");
        _repo.CommitDocument(2);
        _repo.Git.Git("merge", "--quiet", "--no-edit", "other");

        _repo.CatchUp();

        _repo.Status("security").ShouldBe(status);
    }

    [Fact]
    public void A_merge_that_a_person_resolved_stays_as_it_was_resolved()
    {
        _repo.Git.BranchTo("other");
        _repo.Commit(2, "7/security blocked");
        _repo.Close();
        _repo.Git.Git("switch", "--quiet", "main");
        _repo.Commit(1, "7/security completed");
        _repo.Close();
        _repo.Git.Try("merge", "--quiet", "other").Ok.ShouldBeFalse();
        _repo.Git.Git("checkout", "--quiet", "--ours", "--", Paths.Progress);
        _repo.Git.Git("commit", "--quiet", "-a", "--no-edit");

        var report = _repo.CatchUp();

        (report.Changed, _repo.Status("security")).ShouldBe((false, "completed"));
    }

    [Theory]
    [InlineData(1, "blocked")]
    [InlineData(3, "completed")]
    public void A_rebase_makes_an_old_trailer_no_newer(int hour, string status)
    {
        _repo.Git.BranchTo("other");
        _repo.Commit(hour, "7/security completed");
        _repo.Git.Git("switch", "--quiet", "main");
        _repo.EditByHand("\"security\": \"pending\"", "\"security\": \"blocked\"");
        _repo.CommitDocument(2);
        _repo.Git.Git("switch", "--quiet", "other");
        _repo.Git.Git("rebase", "--quiet", "main");

        _repo.CatchUp();

        _repo.Status("security").ShouldBe(status);
    }

    [Fact]
    public void Trailers_that_were_applied_before_a_rebase_are_applied_after_it_too()
    {
        _repo.Git.BranchTo("other");
        _repo.Commit(1, "7/security in_progress");
        _repo.Close();
        _repo.EditByHand("\"security\": \"in_progress\"", "\"security\": \"blocked\"");
        _repo.CommitDocument(1);
        _repo.Git.Git("switch", "--quiet", "main");
        _repo.Commit(2, "8/rollout ready");
        _repo.Git.Git("switch", "--quiet", "other");
        _repo.Git.Git("rebase", "--quiet", "main");

        _repo.CatchUp();

        (_repo.Status("security"), _repo.Status("rollout")).ShouldBe(("blocked", "ready"));
    }

    [Theory]
    [InlineData(1, "blocked")]
    [InlineData(3, "completed")]
    public void A_cherry_pick_brings_its_trailer_and_the_time_at_which_it_was_written(int hour, string status)
    {
        _repo.Git.BranchTo("other");
        var commit = _repo.Commit(hour, "7/security completed");
        _repo.Git.Git("switch", "--quiet", "main");
        _repo.EditByHand("\"security\": \"pending\"", "\"security\": \"blocked\"");
        _repo.CommitDocument(2);
        _repo.Git.Git("cherry-pick", commit);

        _repo.CatchUp();

        _repo.Status("security").ShouldBe(status);
    }

    [Fact]
    public void A_trailer_that_is_amended_takes_back_what_was_written_for_it_and_not_committed()
    {
        _repo.Commit(1, "7/security completed", "7/automation completed");
        _repo.CatchUp();
        _repo.Git.Git("commit", "--quiet", "--amend", "-m", "work", "-m", "Progress: 7/security blocked");

        var report = _repo.CatchUp();

        _repo.Text.ShouldBe(ProgressRepository.Document.Replace("\"security\": \"pending\"", "\"security\": \"blocked\""));
        report.Applied.Select(edit => (edit.Place, edit.To, edit.By is null)).ShouldBe([("7/automation", "pending", true), ("7/security", "blocked", false)]);
        report.ToCommit.ShouldBeTrue();
    }

    [Fact]
    public void A_squashed_branch_speaks_through_the_trailers_of_its_one_commit()
    {
        _repo.Git.BranchTo("other");
        _repo.Commit(1, "7/security in_progress");
        _repo.Commit(2, "7/security completed");
        _repo.Git.Git("switch", "--quiet", "main");
        _repo.Git.Git("merge", "--squash", "--quiet", "other");
        _repo.Git.Git("commit", "--quiet", "--date", ProgressRepository.At(3), "-m", "all of it", "-m", "Progress: 7/security in_progress\nProgress: 7/security completed");

        _repo.CatchUp();

        _repo.Status("security").ShouldBe("completed");
    }

    [Fact]
    public void Another_clone_applies_what_nobody_has_and_nothing_else()
    {
        _repo.Commit(1, "7/security completed");
        _repo.Close();
        _repo.Commit(2, "8/rollout ready");
        _repo.Git.Git("clone", "--quiet", ".", "clone");
        using var clone = new ClonedProgress(_repo.Git, "clone");

        var report = clone.CatchUp();

        report.Applied.ShouldHaveSingleItem().Place.ShouldBe("8/rollout");
        report.ToCommit.ShouldBeTrue();
    }

    [Fact]
    public void A_shallow_clone_holds_nothing_against_what_it_cannot_see()
    {
        _repo.Commit(1, "7/security completed");
        _repo.Close();
        _repo.EditByHand("\"security\": \"completed\"", "\"security\": \"blocked\"");
        _repo.CommitDocument(2);
        _repo.Commit(3, "8/rollout ready");
        _repo.Git.Git("clone", "--quiet", "--depth=2", "file://" + _repo.Git.Root, "clone");
        using var clone = new ClonedProgress(_repo.Git, "clone");

        clone.CatchUp().Applied.ShouldHaveSingleItem().Place.ShouldBe("8/rollout");
    }
}
