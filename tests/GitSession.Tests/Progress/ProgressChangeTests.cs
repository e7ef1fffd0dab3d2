using GitSession.Cli.Output;
using GitSession.Progress;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Progress;

public class ProgressChangeTests
{
    private const string Text = """
        #### Phase 7: Preparation
        ```json
        { "status": "in_progress", "deliverables": { "monitoring_setup": "pending", "a-b": "In Progress", "a b": "pending", "DNS": "waiting for Ana" } }
        ```
        #### Phase 9: One
        ```json
        { "deliverables": { "x": "pending" } }
        ```
        #### Phase 9: Other
        ```json
        { "deliverables": { "x": "pending" } }
        ```
        #### Phase 10: Nothing yet
        prose
        #### Phase 11: No deliverables
        ```json
        { "status": "ready" }
        ```
        #### Phase 12: Damaged
        ```json
        { "status": "ready", }
        ```
        #### Phase 13: Odd
        ```yaml
        deliverables:
          note: |
            pending
        ```
        """;

    [Theory]
    [InlineData("7/monitoring_setup completed", "7/monitoring_setup", "completed")]
    [InlineData("7/Monitoring-Setup COMPLETED", "7/monitoring_setup", "completed")]
    [InlineData("7/monitoring setup blocked", "7/monitoring_setup", "blocked")]
    [InlineData("  preparation / monitoring_setup \t template-ready ", "7/monitoring_setup", "template_ready")]
    [InlineData("phase 7/dns In-progress", "7/DNS", "In Progress")]
    [InlineData("7/a-b ready", "7/a-b", "ready")]
    [InlineData("7/a b ready", "7/a b", "ready")]
    [InlineData("one/x ready", "9/x", "ready")]
    [InlineData("7/dns waiting-for-ana", "7/DNS", "waiting for Ana")]
    public void A_change_is_understood_however_it_is_spelled(string value, string place, string status)
    {
        var target = ProgressChange.Parse(value).In(ProgressDocument.Parse(Text));

        (target.Place, target.Status).ShouldBe((place, status));
    }

    [Theory]
    [InlineData("", RefusalReason.NotAProgressChange)]
    [InlineData("7/monitoring_setup", RefusalReason.NotAProgressChange)]
    [InlineData("monitoring_setup completed", RefusalReason.NotAProgressChange)]
    [InlineData("/monitoring_setup completed", RefusalReason.NotAProgressChange)]
    [InlineData("7/ completed", RefusalReason.NotAProgressChange)]
    [InlineData("8/monitoring_setup completed", RefusalReason.UnknownPhase)]
    [InlineData("9/x completed", RefusalReason.SeveralPhases)]
    [InlineData("10/x completed", RefusalReason.PhaseWithoutBlock)]
    [InlineData("11/x completed", RefusalReason.PhaseWithoutDeliverables)]
    [InlineData("7/monitoring completed", RefusalReason.UnknownDeliverable)]
    [InlineData("7/a_b completed", RefusalReason.SeveralDeliverables)]
    [InlineData("7/monitoring_setup finished", RefusalReason.UnknownProgressStatus)]
    public void What_means_nothing_or_several_things_is_refused(string value, RefusalReason reason) =>
        Should.Throw<Refusal>(() => ProgressChange.Parse(value).In(ProgressDocument.Parse(Text))).Reason.ShouldBe(reason);

    [Fact]
    public void A_refusal_names_the_candidates()
    {
        var document = ProgressDocument.Parse(Text);

        Others("8/x completed").ShouldBe(["7", "9", "9", "10", "11", "12", "13"]);
        Others("9/x completed").ShouldBe(["Phase 9: One (line 5)", "Phase 9: Other (line 9)"]);
        Others("7/monitoring completed").ShouldBe(["7/monitoring_setup", "7/a-b", "7/a b", "7/DNS"]);
        Others("7/a_b completed").ShouldBe(["7/a-b", "7/a b"]);
        Others("7/DNS finished").ShouldBe(["In Progress", "waiting for Ana", "pending", "ready", "in_progress", "blocked", "template_ready", "completed"]);

        IReadOnlyList<string> Others(string value) => Should.Throw<Refusal>(() => ProgressChange.Parse(value).In(document)).Others;
    }

    [Theory]
    [InlineData("12/x completed", 21)]
    [InlineData("13/note completed", 26)]
    public void A_phase_that_cannot_be_read_is_an_error_with_its_line(string value, int line) =>
        Should.Throw<DamagedDocument>(() => ProgressChange.Parse(value).In(ProgressDocument.Parse(Text))).Line.ShouldBe(line);

    [Fact]
    public void The_trailers_of_a_message_are_validated_without_being_applied()
    {
        var findings = ProgressTrailers.Validate(["7/monitoring_setup completed", "7/nothing completed", "12/x ready"], Text);

        findings.Select(finding => finding.Value).ShouldBe(["7/nothing completed", "12/x ready"]);
        findings[0].Why.ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.UnknownDeliverable);
        findings[1].Why.ShouldBeOfType<DamagedDocument>().Line.ShouldBe(21);
    }

    [Fact]
    public void A_finding_is_said_in_one_line()
    {
        var findings = ProgressTrailers.Validate(["7/monitoring\tcompleted", "12/x ready"], Text);

        findings.Select(ProgressText.Line).ShouldBe([
            "Progress: 7/monitoring completed: no deliverable is called 7/monitoring; there are 7/monitoring_setup, 7/a-b, 7/a b, 7/DNS",
            "Progress: 12/x ready: .ai_context/framework_progress.md:21: expected JSON (The JSON object contains a trailing comma at the end which is not supported in this mode)",
        ]);
    }

    [Fact]
    public void Without_a_document_every_trailer_is_a_finding_and_no_trailer_is_none()
    {
        ProgressTrailers.Validate([], null).ShouldBeEmpty();
        ProgressTrailers.Validate(["7/x ready"], null).ShouldHaveSingleItem().Why.ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.NoProgress);
    }
}
