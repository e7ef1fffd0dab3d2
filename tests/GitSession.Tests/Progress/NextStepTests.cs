using GitSession.Progress;
using GitSession.Rules;

namespace GitSession.Tests.Progress;

/// <summary>What comes next, from the state that the document is found in.</summary>
public class NextStepTests
{
    [Fact]
    public void A_new_project_begins_with_the_mandatory_pre_work() =>
        Step(ProgressDocument.Parse(OperationsTemplate.Text)).ShouldBe("Begin -1 ");

    [Fact]
    public void The_first_phase_that_is_not_completed_begins() =>
        Step(SomeProgress.Of(("-1", "completed", "", ["a=done"]), ("0", "ready", "", ["b=pending"]), ("1", "ready", "", ["c=pending"]))).ShouldBe("Begin 0 ");

    [Fact]
    public void A_task_in_progress_is_resumed_that_of_the_open_phase_first()
    {
        var document = SomeProgress.Of(("1", "completed", "", ["a=in_progress"]), ("2", "in_progress", "", ["b=pending", "c=in_progress"]));

        Step(document).ShouldBe("Resume 2 c");
        Step(document.Set(ProgressChange.Parse("2/c completed").In(document))).ShouldBe("Resume 1 a");
    }

    [Theory]
    [InlineData("in_progress", "a=done b=blocked c=pending", "Resume 1 c")]
    [InlineData("in_progress", "a=done b=blocked", "Resume 1 ")]
    [InlineData("blocked", "a=done", "Resume 1 ")]
    public void A_phase_that_has_begun_goes_on_with_what_can_be_taken_up(string status, string deliverables, string step) =>
        Step(SomeProgress.Of(("1", status, "", deliverables.Split(' ')))).ShouldBe(step);

    [Fact]
    public void A_phase_whose_gate_asks_for_a_person_awaits_approval_until_it_is_given()
    {
        var document = SomeProgress.Ready("\"human_approval\": \"required\"");

        Step(document).ShouldBe("AwaitApproval 8 ");
        Step(document, Approvals.None with { Named = ["phase 8"] }).ShouldBe("Begin 8 ");
    }

    [Fact]
    public void Decisions_are_read_only_where_a_phase_asks_for_them() =>
        NextStep.Of(SomeProgress.Ready(), () => throw new InvalidOperationException("nobody asked"))?.Kind.ShouldBe(StepKind.Begin);

    [Fact]
    public void When_all_is_completed_there_is_maintenance() =>
        Step(SomeProgress.Of(("1", "completed", "", ["a=done"]), ("2", "done", "", ["b=done"]))).ShouldBe("Maintain  ");

    [Fact]
    public void A_damaged_block_is_restored_before_anything_else() =>
        Step(ProgressDocument.Parse(SomeProgress.Text("1", "in_progress", "", "a=in_progress") + "#### Phase 2\n```json\n{\n```\n")).ShouldBe("Restore 2 ");

    [Fact]
    public void A_document_without_phases_says_nothing() =>
        NextStep.Of(ProgressDocument.Parse("# Progress\n"), () => Approvals.None).ShouldBeNull();

    private static string Step(ProgressDocument document, Approvals? approvals = null) =>
        NextStep.Of(document, () => approvals ?? Approvals.None) is { } step ? $"{step.Kind} {step.Phase?.Key} {step.Task?.Name}" : "nothing";
}
