using GitSession.Progress;
using GitSession.World;

namespace GitSession.Tests.Progress;

/// <summary>The records of updates, read off real commits.</summary>
public sealed class ProgressLogTests : IDisposable
{
    private readonly ProgressRepository _repo = new();

    public void Dispose() => _repo.Dispose();

    [Fact]
    [Trait("Requirement", "OPS-59")]
    public void Each_commit_says_who_changed_what_in_which_phase_and_when()
    {
        _repo.EditByHand("\"security\": \"pending\"", "\"security\": \"completed\"");
        _repo.EditByHand("status: ready", "status: in_progress\nnext_action: roll out");
        _repo.CommitDocument(2);

        var records = Log();

        records.Select(record => (record.Phase, record.Type, record.Task, record.Change.Author)).ShouldBe([
            ("7", UpdateType.TaskCompletion, "security", "Robbie"), ("8", UpdateType.PhaseTransition, null, "Robbie"), (null, UpdateType.Update, null, "Robbie")]);
        records[0].Deliverables.ShouldHaveSingleItem().Status.ToString().ShouldBe("pending -> completed");
        (records[1].Status, records[1].NextAction).ShouldBe((new TextChange("ready", "in_progress"), new TextChange(null, "roll out")));
        records[1].Change.At.ShouldBe(DateTimeOffset.Parse(ProgressRepository.At(2)));
        records.ShouldAllBe(record => record.IsWhole == true && record.IsConsistent == true);
    }

    [Fact]
    public void A_persons_approval_is_a_record_of_its_own()
    {
        _repo.EditByHand("status: ready\n", "status: ready\nhuman_approval: required\n");
        _repo.CommitDocument(1);
        _repo.EditByHand("human_approval: required", "human_approval: approved by Ana");
        _repo.CommitDocument(2);

        Log()[0].ShouldSatisfyAllConditions(record => record.Type.ShouldBe(UpdateType.HumanApproval), record => record.Phase.ShouldBe("8"));
    }

    [Fact]
    public void A_commit_that_mends_a_damaged_block_is_a_recovery_and_invents_no_changes()
    {
        _repo.EditByHand("\"security\": \"pending\"", "\"security\": \"pending\",");
        _repo.CommitDocument(1);
        _repo.EditByHand("\"security\": \"pending\",", "\"security\": \"completed\"");
        _repo.CommitDocument(2);

        var records = Log();

        (records[0].Type, records[0].Phase, records[0].Deliverables.IsEmpty, records[0].IsWhole).ShouldBe((UpdateType.ErrorRecovery, "7", true, true));
        (records[1].Type, records[1].Phase, records[1].IsWhole, records[1].IsConsistent).ShouldBe((UpdateType.Update, "7", false, null));
    }

    [Theory]
    [InlineData("\"status\": \"in_progress\"", "\"status\": \"completed\"")]
    [InlineData("\"status\": \"in_progress\",", "\"status\": \"in_progress\",\n  \"dependencies\": [\"6\"],")]
    [InlineData("\"pending\"", "\"in_progress\"")]
    public void A_document_that_contradicts_itself_is_called_so(string text, string by)
    {
        _repo.EditByHand(text, by);
        _repo.CommitDocument(1);

        Log()[0].IsConsistent.ShouldBe(false);
    }

    [Fact]
    public void Prose_that_changed_is_an_update_of_no_phase()
    {
        _repo.EditByHand("A few lines", "Some lines");
        _repo.CommitDocument(1);

        (Log()[0].Phase, Log()[0].Type).ShouldBe((null, UpdateType.Update));
    }

    [Fact]
    public void A_merge_that_takes_over_both_sides_changed_nothing_itself()
    {
        _repo.Git.BranchTo("other");
        _repo.EditByHand("rollout: pending", "rollout: completed");
        _repo.CommitDocument(1);
        _repo.Git.Git("switch", "--quiet", "main");
        _repo.EditByHand("\"automation\": \"pending\"", "\"automation\": \"completed\"");
        _repo.CommitDocument(2);
        _repo.Git.Git("merge", "--quiet", "--no-edit", "other");

        Log().Where(record => record.Deliverables is not []).Select(record => record.Task).ShouldBe(["automation", "rollout"], ignoreOrder: true);
    }

    [Fact]
    public void A_commit_that_takes_the_document_away_can_neither_be_read_nor_is_it_damaged()
    {
        _repo.Git.Git("rm", "--quiet", Paths.Progress);
        _repo.Git.Git("commit", "--quiet", "-m", "gone");

        (Log()[0].Phase, Log()[0].IsWhole).ShouldBe((null, null));
    }

    private System.Collections.Immutable.ImmutableArray<UpdateRecord> Log() => new ProgressLog(_repo.Repository).Run(20);
}
