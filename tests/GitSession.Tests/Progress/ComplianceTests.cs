using GitSession.Progress;
using GitSession.Tests.Support;

namespace GitSession.Tests.Progress;

/// <summary>What the document says beside its phases: controls and the overall status.</summary>
public class ComplianceTests
{
    private const string Status = "## Current Overall Status\n\n```json\n{ \"framework_version\": \"3.7\", \"current_phase\": \"1\", \"overall_status\":\"old\", \"last_updated\": null }\n```\n\n";

    [Theory]
    [InlineData("## Compliance Tracking", "json\n{ \"soc2\": \"compliant\", \"gdpr\": null }", "soc2 compliant, gdpr ")]
    [InlineData("### 4. **Compliance**", "json\n{ \"framework\": \"SOC 2\", \"controls\": { \"access\": { \"status\": \"open\", \"owner\": \"Ana\" }, \"logs\": { \"kept\": \"yes\" } } }", "access open, logs/kept yes")]
    [InlineData("#### Security and compliance", "yaml\ncontrols:\n  - control: AC-1\n    status: met\n  - name: AC-2", "AC-1 met, AC-2 ")]
    [Trait("Requirement", "OPS-36")]
    public void The_controls_below_a_heading_that_says_compliance_are_read_with_their_statuses(string heading, string block, string controls)
    {
        var document = ProgressDocument.Parse($"# Progress\n\n{heading}\n\n```{block}\n```\n\n{SomeProgress.Text("1", "ready", "", "a=pending")}");

        var compliance = Compliance.Of(document).ShouldNotBeNull();

        string.Join(", ", compliance.Controls.Select(control => $"{control.Name} {control.Status}")).ShouldBe(controls);
        compliance.Line.ShouldBe(3);
    }

    [Theory]
    [InlineData("compliant", true)]
    [InlineData("In-Compliance", true)]
    [InlineData("NOT_APPLICABLE", true)]
    [InlineData("implemented", true)]
    [InlineData("non-compliant", false)]
    [InlineData("in_progress", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [Trait("Requirement", "OPS-47")]
    public void A_control_is_compliant_where_its_status_says_so_however_it_is_spelled(string? status, bool isCompliant) =>
        new Control("access", status).IsCompliant.ShouldBe(isCompliant);

    [Theory]
    [InlineData("## Compliance\n\nNone yet.\n")]
    [InlineData("#### Phase 2: Compliance\n\n```json\n{ \"status\": \"ready\" }\n```\n")]
    [InlineData("## Notes\n\n```json\n{ \"compliance\": \"open\" }\n```\n")]
    public void Without_a_block_of_its_own_there_is_none(string text) => Compliance.Of(ProgressDocument.Parse(text)).ShouldBeNull();

    [Fact]
    public void A_damaged_block_says_its_line_and_hides_no_phase()
    {
        var document = ProgressDocument.Parse($"## Compliance\n```json\n{{ \"a\": }}\n```\n{SomeProgress.Text("1", "ready", "", "a=pending")}");

        (Compliance.Of(document)?.Damage?.Line, document.Phases.Length).ShouldBe((3, 1));
    }

    [Theory]
    [InlineData("---\nframework_version: 3.8\n---\n", "3.8")]
    [InlineData("", "3.7")]
    [Trait("Requirement", "OPS-01")]
    public void The_version_of_the_framework_stands_in_the_front_matter_or_in_the_overall_status(string head, string version) =>
        OverallStatus.FrameworkVersion(ProgressDocument.Parse(head + Status)).ShouldBe(version);

    [Fact]
    [Trait("Requirement", "OPS-56")]
    public void The_overall_status_is_brought_up_to_what_the_phases_say_and_nothing_else_changes()
    {
        var document = ProgressDocument.Parse(Status + SomeProgress.Text("1", "completed", "", "a=done") + SomeProgress.Text("2", "in_progress", "", "b=pending"));

        var after = OverallStatus.Update(document, new FixedTime().Now);

        after.Text.ShouldBe(document.Text.Replace(
            "\"current_phase\": \"1\", \"overall_status\":\"old\", \"last_updated\": null", "\"current_phase\": \"2\", \"overall_status\":\"in_progress\", \"last_updated\": \"2026-11-20T09:15:04+01:00\""));
    }

    [Fact]
    [Trait("Requirement", "OPS-56")]
    public void Where_a_document_has_no_overall_status_it_comes_between_markers_and_stays_one()
    {
        var document = ProgressDocument.Parse(SomeProgress.Text("1", "completed", "", "a=done"));

        var after = OverallStatus.Update(document, new FixedTime().Now);

        after.Text.ShouldBe(document.Text + "<!-- git-session:begin overall-status -->\n- current_phase: 1\n- overall_status: completed\n- last_updated: 2026-11-20T09:15:04+01:00\n<!-- git-session:end overall-status -->\n");
        OverallStatus.Update(after, new FixedTime().Now).Text.ShouldBe(after.Text);
    }
}
