using GitSession.Progress;
using GitSession.Rules;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Progress;

/// <summary>What a new document begins with.</summary>
public class ProgressTemplateTests
{
    private readonly InMemoryWorkspace _workspace = new(new FixedTime());

    [Fact]
    [Trait("Requirement", "OPS-01")]
    public void The_document_of_operations_says_its_version_its_date_and_its_scope_and_has_the_phases_from_the_pre_work_to_operations()
    {
        var document = Init(ProgressTemplate.Operations);

        OverallStatus.FrameworkVersion(document).ShouldBe("3.7");
        document.Text.ShouldStartWith("---\nframework_version: \"3.7\"\nscope: phase 8\ndate: \"2026-11-20\"\n---\n");
        document.Phases.Select(phase => phase.Key).ShouldBe(["-1", "0", "1", "2", "3", "4", "5", "6", "7", "7.5", "8"]);
        document.Find("7").Deliverables.Select(one => one.Name).ShouldBe(["infrastructure_automation", "monitoring_setup", "security_deployment", "deployment_strategy"]);
        document.Find("8").Deliverables.Select(one => one.Name).ShouldBe(["production_deployment", "ai_autonomous_operations", "framework_effectiveness", "continuous_improvement"]);
        document.Find("-1").Block["validation"].ShouldNotBeNull();
    }

    [Fact]
    [Trait("Requirement", "OPS-02")]
    public void The_rules_of_sessions_come_with_it_and_it_refers_to_them()
    {
        var document = Init(ProgressTemplate.Operations);

        document.Text.ShouldContain("(SESSION_MANAGEMENT.md)");
        var rules = _workspace.Read(Paths.SessionManagement).ShouldNotBeNull();
        foreach (var rule in new[] { "Exactly one task IN_PROGRESS", "Immediate status updates", "Phase alignment", "Quality validation before completion", "Human approval at checkpoints" })
            rules.ShouldContain(rule);
    }

    [Fact]
    public void Rules_of_sessions_that_a_person_wrote_stay()
    {
        _workspace.Write(Paths.SessionManagement, "ours\n");

        new InitProgress(_workspace, new FixedTime()).Run(ProgressTemplate.Operations).ShouldBe([Paths.Progress]);

        _workspace.Read(Paths.SessionManagement).ShouldBe("ours\n");
    }

    [Theory]
    [InlineData(ProgressTemplate.Project)]
    [InlineData(ProgressTemplate.Operations)]
    public void A_new_document_is_whole_and_consistent_and_its_phases_open_one_after_the_other(ProgressTemplate template)
    {
        var document = Init(template);

        document.Damages.ShouldBeEmpty();
        Consistency.Holds(document).ShouldBeTrue();
        foreach (var phase in document.Phases)
        {
            PhaseGate.Of(document, phase.Key, Approvals.None with { Named = [$"phase {phase.Key}"] }).IsOpen.ShouldBeTrue();
            document = (new PhaseEdit(phase.Key) { Status = "completed", Deliverables = [.. phase.Deliverables.Select(one => (one.Name, "completed"))] }).In(document, new FixedTime().Now);
        }
        NextStep.Of(document, () => Approvals.None)?.Kind.ShouldBe(StepKind.Maintain);
    }

    [Fact]
    public void A_document_that_is_there_is_not_written_over()
    {
        _workspace.Write(Paths.Progress, "mine\n");

        Should.Throw<Refusal>(() => Init(ProgressTemplate.Project)).Reason.ShouldBe(RefusalReason.ProgressThere);

        _workspace.Read(Paths.Progress).ShouldBe("mine\n");
    }

    private ProgressDocument Init(ProgressTemplate template)
    {
        new InitProgress(_workspace, new FixedTime()).Run(template);
        return ProgressDocument.Parse(_workspace.Read(Paths.Progress) ?? "");
    }
}
