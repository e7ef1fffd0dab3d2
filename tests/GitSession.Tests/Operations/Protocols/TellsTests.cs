using GitSession.Framework.Audit;
using GitSession.Knowledge;
using GitSession.Operations.Figures;
using GitSession.Operations.Protocols;
using GitSession.Sessions;
using GitSession.Tests.Progress;
using GitSession.World;

namespace GitSession.Tests.Operations.Protocols;

/// <summary>What tells whether each item is done: with what it wants, and without.</summary>
public class TellsTests
{
    private readonly ProtocolDay _day = ProtocolDay.Begun();

    [Fact]
    [Trait("Requirement", "OPS-03"), Trait("Requirement", "OPS-59")]
    public void Deployment_is_complete_when_phase_7_and_its_validation_are()
    {
        Status("start/1.1").ShouldBe(ItemStatus.Failed);
        _day.Write(Paths.Progress, SomeProgress.Text("7", "completed", "\"dependencies\": []", "monitoring=completed") + SomeProgress.Text("7.5", "in_progress", "", "7.5.1=pending"));
        Failed("start/1.1").ShouldBe("phase 7 is completed; phase 7.5 is in_progress");

        _day.Write(Paths.Progress, SomeProgress.Ready().Text);

        Status("start/1.1").ShouldBe(ItemStatus.Done);
    }

    [Fact]
    [Trait("Requirement", "OPS-04")]
    public void Phase_7_is_ready_when_all_that_it_delivers_is_done()
    {
        _day.Write(Paths.Progress, SomeProgress.Text("7", "completed", "\"dependencies\": []", "monitoring=completed", "security=pending"));
        Failed("start/1.2").ShouldBe("phase 7: not done: security (pending)");

        _day.Write(Paths.Progress, SomeProgress.Ready().Text);

        Status("start/1.2").ShouldBe(ItemStatus.Done);
    }

    [Theory]
    [InlineData("start/1.3", "operations/ai_system_prompt_v3.7.md")]
    [InlineData("start/1.4", "operations/AI_ASSISTANT_STARTUP.md")]
    [Trait("Requirement", "OPS-05"), Trait("Requirement", "OPS-06")]
    public void A_context_document_is_loaded_when_it_is_there(string item, string document)
    {
        Failed(item).ShouldBe($"{document} is missing, in .ai_context and beside it");

        _day.Write($".ai_context/{document}", "You operate this.\n");

        _day.Item(item).Finding?.Detail.ShouldBe($".ai_context/{document} is there");
        Status(item).ShouldBe(ItemStatus.Done);
    }

    [Fact]
    [Trait("Requirement", "OPS-07")]
    public void The_handoff_package_is_processed_when_its_five_parts_are_there()
    {
        _day.Write($"{Paths.OperationsHandoff}/handoff.md", "# H\n\n## Configuration\n\na\n\n## Monitoring\n\nb\n\n## Baseline\n\nc\n\n## Security\n\nd\n");
        Failed("start/1.5").ShouldBe("missing in .ai_context/operations/handoff: incident response");

        _day.Write($"{Paths.OperationsHandoff}/incidents.md", "# Incident response\n\nCall somebody.\n");

        Status("start/1.5").ShouldBe(ItemStatus.Done);
    }

    [Fact]
    [Trait("Requirement", "OPS-08")]
    public void The_context_is_initialised_in_a_session_of_the_mode()
    {
        Status("start/1.6").ShouldBe(ItemStatus.Done);

        var other = new ProtocolDay();
        other.Begin("dev");

        other.Item("start/1.6").Status.ShouldBe(ItemStatus.Failed);
    }

    [Fact]
    [Trait("Requirement", "OPS-11")]
    public void The_baseline_is_known_when_a_metric_has_one()
    {
        Status("start/2.3").ShouldBe(ItemStatus.Failed);
        _day.Metric("latency", "120", "ms");

        new SetBaseline(_day.Day.Workspace, _day.Day.Repository, _day.Day.Time).Run(_day.Day.Caller, null, null);

        _day.Item("start/2.3").Finding?.Detail.ShouldBe("latency");
        Status("start/2.3").ShouldBe(ItemStatus.Done);
    }

    [Theory]
    [InlineData("start/2.4")]
    [InlineData("work/4.3")]
    [InlineData("end/1.4")]
    [Trait("Requirement", "OPS-12"), Trait("Requirement", "OPS-36"), Trait("Requirement", "OPS-47")]
    public void Security_and_compliance_hold_when_every_control_is_compliant(string item)
    {
        Status(item).ShouldBe(ItemStatus.Failed);
        _day.Write(Paths.Progress, "## Compliance Tracking\n\n```json\n{ \"access\": \"compliant\", \"audit\": \"pending\" }\n```\n");
        Failed(item).ShouldBe("1 of 2 are not: audit (pending)");

        _day.Write(Paths.Progress, "## Compliance Tracking\n\n```json\n{ \"access\": \"compliant\", \"audit\": \"Completed\" }\n```\n");

        Status(item).ShouldBe(ItemStatus.Done);
    }

    [Theory]
    [InlineData("work/1.1", null)]
    [InlineData("work/1.3", MetricCategory.Performance)]
    [InlineData("work/1.4", MetricCategory.Cost)]
    [InlineData("work/1.5", MetricCategory.Security)]
    [Trait("Requirement", "OPS-19"), Trait("Requirement", "OPS-21"), Trait("Requirement", "OPS-22"), Trait("Requirement", "OPS-23")]
    public void Monitoring_is_done_when_figures_of_its_kind_were_added_in_this_session(string item, MetricCategory? category)
    {
        var words = category is { } of ? $", category: {of.ToString().ToLowerInvariant()}" : "";
        _day.Write(Paths.MetricsOf("2026-11-19-09-00-old-k3f2"), $"- {{ at: 2026-11-19T09:00:00+01:00, name: old, value: 1{words} }}\n");
        Status(item).ShouldBe(ItemStatus.Open);
        _day.Metric("other", "1", null, MetricCategory.Capacity);
        Status(item).ShouldBe(category is null ? ItemStatus.Done : ItemStatus.Open);

        _day.Metric("figure", "42.5", "ms", category);

        _day.Item(item).Finding?.Detail.ShouldContain("figure 42.5 ms");
        Status(item).ShouldBe(ItemStatus.Done);
    }

    [Theory]
    [InlineData("start/3.2")]
    [InlineData("work/1.2")]
    [Trait("Requirement", "OPS-15"), Trait("Requirement", "OPS-20")]
    public void Anomalies_are_detected_when_a_metric_has_values_enough_to_hold_its_last_one_against(string item)
    {
        string[] values = ["10", "11", "10", "9", "10"];
        foreach (var value in values)
            _day.Metric("latency", value);
        Status(item).ShouldBe(ItemStatus.Open);

        _day.Metric("latency", "90");

        _day.Item(item).Finding?.Detail.ShouldBe("1 held against what they were before, unusual: latency");
        Status(item).ShouldBe(ItemStatus.Done);
    }

    [Fact]
    [Trait("Requirement", "OPS-16")]
    public void The_response_is_ready_until_an_incident_waits_too_long()
    {
        Status("start/3.3").ShouldBe(ItemStatus.Done);

        _day.Incident("class: P0\nstatus: open\ndetected_at: 2026-11-20T09:00:00+01:00");

        Failed("start/3.3").ShouldBe("not answered in time: 2026-11-20-down-k3f2");
    }

    [Theory]
    [InlineData("work/2.1", "status: open", "class: P1\nstatus: open\ndetected_at: 2026-11-20T09:14:00+01:00")]
    [InlineData("work/2.3", "class: P1\nstatus: open\ndetected_at: 2026-11-20T09:14:00+01:00", "class: P1\nstatus: resolved\ndetected_at: 2026-11-20T09:14:00+01:00\nresolved_at: 2026-11-20T09:15:04+01:00")]
    [InlineData("work/2.3", "class: P0\nstatus: resolved\nresolved_at: 2026-11-20T09:15:04+01:00", "class: P0\nstatus: resolved\nresolved_at: 2026-11-20T09:15:04+01:00\nescalations:\n  - { at: 2026-11-20T09:15:04+01:00, to: Mia }")]
    [InlineData("work/2.5", "class: P1\nstatus: resolved\nresolved_at: 2026-11-20T09:15:04+01:00", "class: P1\nstatus: closed\nresolved_at: 2026-11-20T09:15:04+01:00\nclosed_at: 2026-11-20T09:15:04+01:00\nlearning: a-pool-needs-an-alarm")]
    [Trait("Requirement", "OPS-24"), Trait("Requirement", "OPS-26"), Trait("Requirement", "OPS-28")]
    public void Incidents_are_as_far_as_an_item_wants_when_each_of_them_is(string item, string before, string after)
    {
        _day.Incident(before);
        Status(item).ShouldBe(ItemStatus.Failed);

        _day.Incident(after);

        Status(item).ShouldBe(ItemStatus.Done);
    }

    [Theory]
    [InlineData("work/2.2", "Impact", "Root Cause")]
    [InlineData("work/2.4", "Impact", "Prevention")]
    [Trait("Requirement", "OPS-25"), Trait("Requirement", "OPS-27")]
    public void An_incident_is_analysed_and_prevented_when_it_says_so(string item, string there, string missing)
    {
        _day.Incident("class: P1\nstatus: open\ndetected_at: 2026-11-20T09:14:00+01:00", there);
        Status(item).ShouldBe(ItemStatus.Failed);

        _day.Incident("class: P1\nstatus: open\ndetected_at: 2026-11-20T09:14:00+01:00", there, missing);

        Status(item).ShouldBe(ItemStatus.Done);
    }

    [Fact]
    [Trait("Requirement", "OPS-46")]
    public void Service_is_restored_in_time_below_two_minutes_on_average()
    {
        _day.Incident("class: P1\nstatus: resolved\ndetected_at: 2026-11-20T09:12:00+01:00\nresolved_at: 2026-11-20T09:15:04+01:00");
        _day.Item("end/1.3").Finding.ShouldBe(new ItemFinding(false, "restored", "mean time to restore 3 min 4 s over 1; the target is below 2 min"));

        _day.Incident("class: P1\nstatus: resolved\ndetected_at: 2026-11-20T09:13:34+01:00\nresolved_at: 2026-11-20T09:15:04+01:00");

        _day.Item("end/1.3").Finding.ShouldBe(new ItemFinding(true, "restored", "mean time to restore 1 min 30 s over 1; the target is below 2 min"));
    }

    [Fact]
    [Trait("Requirement", "OPS-45")]
    public void Metrics_meet_their_targets_when_none_misses_its_own()
    {
        Status("end/1.2").ShouldBe(ItemStatus.Open);
        _day.Write(Paths.Targets, "targets:\n  latency: \"<= 100 ms\"\n  errors: \"= 0\"\n");
        _day.Metric("latency", "120", "ms");
        _day.Metric("errors", "0");
        Failed("end/1.2").ShouldBe("1 of 2 missed: latency 120 ms (target <= 100)");

        _day.Metric("latency", "99", "ms");

        Status("end/1.2").ShouldBe(ItemStatus.Done);
    }

    [Theory]
    [InlineData("work/5.5")]
    [InlineData("end/2.3")]
    [Trait("Requirement", "OPS-43"), Trait("Requirement", "OPS-51")]
    public void Knowledge_is_kept_when_the_session_made_a_learning(string item)
    {
        Status(item).ShouldBe(ItemStatus.Open);

        new KeepKnowledge(_day.Day.Workspace, _day.Day.Settings, _day.Day.Time).Run(_day.Day.Caller, new KnowledgeItem { Kind = KnowledgeKind.Learning, Title = "A pool needs an alarm" });

        Status(item).ShouldBe(ItemStatus.Done);
    }

    [Fact]
    [Trait("Requirement", "OPS-58")]
    public void The_audit_trail_is_whole_until_a_line_is_damaged_or_gone()
    {
        new AuditLog(_day.Day.Workspace).Add(_day.Day.Live.Id, new AuditLine { At = _day.Day.Time.Now, Service = "BoundaryEnforcer", Action = "commit", Allowed = true });
        _day.Item("end/3.5").Finding?.Detail.ShouldBe("1 lines in 1 logs can be read, and none is lost");
        const string old = ".ai_context/audit/2026-11-19-09-00-old-k3f2.yaml";
        _day.Day.Repository.Texts[("HEAD", old)] = "- { at: 2026-11-19T09:00:00+01:00, service: S, action: one }\n- { at: 2026-11-19T09:00:00+01:00, service: S, action: two }\n";

        _day.Write(old, "- { at: 2026-11-19T09:00:00+01:00, service: S, action: two }\n");
        Failed("end/3.5").ShouldBe($"{old}:1: a line that was committed is gone");
        _day.Write(old, "- { at: never, service: S, action: one }\n");

        _day.Item("end/3.5").Finding?.Detail.ShouldStartWith($"{old}:1: expected ");
    }

    [Theory]
    [InlineData("start/1.1", Paths.Progress, "#### Phase 7: P\n\n```json\n{ nonsense\n```\n")]
    [InlineData("end/1.2", Paths.Targets, "targets:\n  latency: fast\n")]
    [InlineData("work/2.1", ".ai_context/operations/incidents/a.md", "---\nclass: P9\n---\n# Down\n")]
    [InlineData("start/1.5", ".ai_context/operations/handoff/a.md", "---\na: [\n---\n# Down\n")]
    public void What_cannot_be_read_speaks_against_the_item_and_is_named(string item, string path, string text)
    {
        _day.Write(path, text);

        var state = _day.Item(item);

        state.Status.ShouldBe(ItemStatus.Failed);
        state.Finding?.Detail.ShouldStartWith(path);
    }

    private ItemStatus Status(string item) => _day.Item(item).Status;

    // Why it did.
    private string? Failed(string item)
    {
        var state = _day.Item(item);
        state.Status.ShouldBe(ItemStatus.Failed);
        return state.Finding?.Detail;
    }
}
