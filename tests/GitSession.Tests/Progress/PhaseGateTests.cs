using GitSession.Progress;
using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Progress;

/// <summary>Whether a phase may begin.</summary>
public class PhaseGateTests
{
    [Fact]
    [Trait("Requirement", "OPS-03")]
    public void Operations_may_begin_when_deployment_and_its_validation_are_completed()
    {
        var gate = Gate(SomeProgress.Ready());

        gate.IsOpen.ShouldBeTrue();
        gate.Checks.Select(check => (check.Name, check.Verdict)).ShouldBe([
            ("blocks", Verdict.Pass),
            ("dependencies", Verdict.Pass),
            ("phase 7 completed", Verdict.Pass),
            ("phase 7 deliverables", Verdict.Pass),
            ("phase 7.5 completed", Verdict.Pass),
            ("phase 7.5 deliverables", Verdict.Pass),
            ("one task in progress", Verdict.Pass),
            ("human approval", Verdict.Skip),
        ]);
    }

    [Theory]
    [Trait("Requirement", "OPS-03")]
    [InlineData("7")]
    [InlineData("7.5")]
    public void Operations_wait_for_deployment_and_its_validation_whatever_the_document_lists(string open)
    {
        var document = ProgressDocument.Parse(
            SomeProgress.Text("1", "completed", "", "a=completed")
            + SomeProgress.Text("7", open is "7" ? "in_progress" : "completed", "", "a=completed")
            + SomeProgress.Text("7.5", open is "7.5" ? "ready" : "completed", "", "a=completed")
            + SomeProgress.Text("8", "ready", "\"dependencies\": [\"1\"]", "a=pending"));

        Failed(Gate(document)).ShouldBe([$"phase {open} completed: {(open is "7" ? "in_progress" : "ready")}"]);
    }

    [Fact]
    public void A_document_without_a_validation_of_its_own_needs_none()
    {
        var document = SomeProgress.Of(("7", "completed", "", ["a=completed"]), ("8", "ready", "", ["a=pending"]));

        Gate(document).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void A_document_without_deployment_has_no_operations() =>
        Failed(Gate(SomeProgress.Of(("6", "completed", "", ["a=completed"]), ("8", "ready", "", ["a=pending"])))).ShouldBe(["dependencies: no phase is called 7"]);

    [Fact]
    [Trait("Requirement", "OPS-04")]
    public void Phase_7_is_ready_when_each_of_its_deliverables_is_done_and_those_that_are_not_are_named()
    {
        var document = SomeProgress.Of(
            ("7", "completed", "", ["infrastructure_automation=completed", "monitoring_setup=in_progress", "security_deployment=template_ready"]),
            ("8", "ready", "", ["a=pending"]));

        Failed(Gate(document)).ShouldBe(["phase 7 deliverables: not done: monitoring_setup (in_progress), security_deployment (template_ready)"]);
    }

    [Fact]
    public void More_than_one_task_in_progress_anywhere_keeps_the_gate_closed_and_they_are_named()
    {
        var document = SomeProgress.Of(
            ("1", "completed", "", ["a=completed"]), ("2", "ready", "", ["b=in_progress"]), ("3", "pending", "", ["c=In-Progress"]));

        Failed(Gate(document, "2")).ShouldBe(["one task in progress: 2 are: 2/b, 3/c"]);
    }

    [Theory]
    [InlineData("\"dependencies\": [\"1\", \"6b\"]", "dependencies: no phase is called 6b")]
    [InlineData("\"dependencies\": [\"phase-2\"]", "dependencies: phase 2 needs itself: 2 -> 2")]
    [InlineData("\"dependencies\": [\"3\"]", "dependencies: phase 2 needs itself: 2 -> 3 -> 2")]
    public void What_a_phase_can_never_have_is_named(string needs, string said)
    {
        var document = SomeProgress.Of(("1", "completed", "", ["a=completed"]), ("2", "ready", needs, ["b=pending"]), ("3", "pending", "", ["c=completed"]));

        Failed(Gate(document, "2")).ShouldContain(said);
    }

    [Fact]
    public void A_circle_further_back_keeps_no_answer_waiting()
    {
        var document = SomeProgress.Of(
            ("1", "completed", "\"dependencies\": [\"2\"]", ["a=done"]), ("2", "completed", "\"dependencies\": [\"1\"]", ["b=done"]), ("3", "ready", "", ["c=pending"]));

        Gate(document, "3").IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void Without_dependencies_the_phase_before_it_is_what_a_phase_needs_and_the_first_needs_none()
    {
        var document = SomeProgress.Of(("-1", "ready", "", ["a=pending"]), ("0", "pending", "", ["b=pending"]), ("1", "pending", "\"dependencies\": \"phase -1\"", ["c=pending"]));

        Gate(document, "phase -1").IsOpen.ShouldBeTrue();
        Failed(Gate(document, "0")).ShouldBe(["phase -1 completed: ready", "phase -1 deliverables: not done: a (pending)"]);
        Failed(Gate(document, "1")).ShouldBe(["phase -1 completed: ready", "phase -1 deliverables: not done: a (pending)"]);
    }

    [Fact]
    public void A_damaged_block_and_one_that_is_missing_keep_the_gate_closed()
    {
        var document = ProgressDocument.Parse(SomeProgress.Text("1", "completed", "", "a=completed") + "#### Phase 2: Damaged\n```json\n{ \"status\": }\n```\n\n#### Phase 3: Bare\n");

        Failed(Gate(document, "3")).ShouldBe(["blocks: that of phase 2 is damaged in line 12, that of phase 3 is missing", "phase 2 completed: no status"]);
    }

    [Theory]
    [InlineData("\"required\"", false)]
    [InlineData("true", false)]
    [InlineData("\"pending\"", false)]
    [InlineData("\"ask Ana\"", false)]
    [InlineData("{ \"required\": true, \"approved_by\": null }", false)]
    [InlineData("{ \"required\": true, \"approved\": false }", false)]
    [InlineData("{ \"required\": true, \"approved_by\": \"Ana\", \"approved_at\": \"2026-11-20\" }", true)]
    [InlineData("{ \"status\": \"approved\" }", true)]
    [InlineData("\"approved by Ana\"", true)]
    public void A_phase_that_asks_for_approval_waits_for_a_persons_word(string approval, bool isOpen)
    {
        foreach (var key in new[] { "human_approval", "approval", "human_checkpoint" })
        {
            var gate = Gate(SomeProgress.Ready($"\"{key}\": {approval}"));

            gate.Checks.Single(check => check.Name == "human approval").Verdict.ShouldBe(isOpen ? Verdict.Pass : Verdict.Fail);
            gate.IsOpen.ShouldBe(isOpen);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("false")]
    [InlineData("\"not required\"")]
    [InlineData("{ \"required\": false }")]
    public void A_phase_that_asks_nobody_waits_for_nobody(string approval) =>
        Gate(SomeProgress.Ready($"\"human_approval\": {approval}")).Checks.Single(check => check.Name == "human approval").Verdict.ShouldBe(Verdict.Skip);

    [Theory]
    [InlineData("phase 8", true)]
    [InlineData("phase-8", true)]
    [InlineData("Phase 8", true)]
    [InlineData("phase 7", false)]
    [InlineData("8", false)]
    [InlineData("inst_008", false)]
    public void A_decision_approves_the_phase_that_it_names(string name, bool isOpen) =>
        Gate(SomeProgress.Ready("\"human_approval\": \"required\""), approvals: Approvals.None with { Named = [name] }).IsOpen.ShouldBe(isOpen);

    [Fact]
    public void A_decision_that_cannot_be_read_approves_nothing_and_is_named()
    {
        var approvals = Approvals.None with { Damaged = [new DamagedDocument(".ai_context/decisions/a.md", 3, "YAML")] };

        Failed(Gate(SomeProgress.Ready("\"human_approval\": \"required\""), approvals: approvals))
            .ShouldBe(["human approval: asked for, and not given; .ai_context/decisions/a.md cannot be read"]);
    }

    [Fact]
    public void A_phase_that_is_not_there_is_refused() =>
        Should.Throw<Refusal>(() => Gate(SomeProgress.Ready(), "9")).Reason.ShouldBe(RefusalReason.UnknownPhase);

    private static GateReport Gate(ProgressDocument document, string phase = "8", Approvals? approvals = null) => PhaseGate.Of(document, phase, approvals ?? Approvals.None);

    private static IEnumerable<string> Failed(GateReport gate) => gate.Checks.Where(check => check.Verdict is Verdict.Fail).Select(check => $"{check.Name}: {check.Detail}");
}
