using GitSession.Progress;
using GitSession.World;

namespace GitSession.Tests.Progress;

/// <summary>What of the document a commit of ours may hold.</summary>
public sealed class ProgressStandingTests : IDisposable
{
    private readonly ProgressRepository _repo = new();

    public void Dispose() => _repo.Dispose();

    [Fact]
    public void The_document_of_head_may_be_committed_with_what_we_change_in_it()
    {
        Standing().ShouldBe(new ProgressStanding(ProgressRepository.Document, Differs: false, IsOurs: false));
        Standing().MayCommit.ShouldBeTrue();
    }

    [Fact]
    public void What_a_person_changed_is_the_persons_to_commit_staged_or_not()
    {
        _repo.EditByHand("A few lines", "Some lines");
        var changed = Standing();
        _repo.Git.Git("add", Paths.Progress);
        var staged = Standing();

        (changed.MayCommit, staged.MayCommit).ShouldBe((false, false));
    }

    [Fact]
    public void What_we_wrote_ourselves_may_be_committed_later_and_newer_trailers_change_it()
    {
        _repo.Commit(1, "7/security in_progress");
        _repo.CatchUp();
        _repo.Commit(2, "7/security completed");

        var report = _repo.Close();

        report.ToCommit.ShouldBeTrue();
        _repo.Status("security").ShouldBe("completed");
        _repo.Git.Status().ShouldBeEmpty();
    }

    [Fact]
    public void A_person_who_edits_what_we_wrote_makes_it_theirs()
    {
        _repo.Commit(1, "7/security in_progress");
        _repo.CatchUp();
        _repo.EditByHand("A few lines", "Some lines");

        Standing().MayCommit.ShouldBeFalse();
        _repo.CatchUp().ToCommit.ShouldBeFalse();
    }

    [Fact]
    public void A_status_that_a_person_sets_to_what_we_wrote_before_is_theirs()
    {
        _repo.Commit(1, "7/security in_progress");
        _repo.CatchUp();
        _repo.Commit(2, "7/security completed");
        _repo.Set("7/security", "blocked");
        _repo.Set("7/security", "in_progress");

        var report = _repo.CatchUp();

        _repo.Status("security").ShouldBe("in_progress");
        report.Skipped.ShouldHaveSingleItem().Reason.ShouldBe(SkipReason.ChangedByHand);
    }

    [Fact]
    public void A_document_that_head_does_not_have_is_not_ours()
    {
        _repo.Git.Git("rm", "--quiet", "--cached", Paths.Progress);
        _repo.Git.Git("commit", "--quiet", "-m", "gone");

        Standing().MayCommit.ShouldBeFalse();
    }

    [Fact]
    public void Line_endings_that_git_converts_are_no_difference()
    {
        _repo.Git.Git("config", "core.autocrlf", "true");
        File.Delete(_repo.Git[Paths.Progress]);
        _repo.Git.Git("checkout", "--quiet", "--", Paths.Progress);
        _repo.Commit(1, "7/security completed");

        var report = _repo.Close();

        report.ToCommit.ShouldBeTrue();
        _repo.Text.ShouldBe(ProgressRepository.Document.Replace("\n", "\r\n").Replace("\"security\": \"pending\"", "\"security\": \"completed\""));
        _repo.Git.Status().ShouldBeEmpty();
    }

    private ProgressStanding Standing() => ProgressStanding.Of(_repo.Workspace, _repo.Repository, _repo.Text);
}
