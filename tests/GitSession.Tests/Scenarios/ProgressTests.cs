using GitSession.Tests.Progress;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Scenarios;

/// <summary>`git session progress`, as a person types it.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public ProgressTests()
    {
        _terminal.Write(Paths.Progress, ProgressRepository.Document);
        Commit("the document");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void It_shows_and_changes()
    {
        _terminal.Session("progress");
        _terminal.Session("progress", "set", "7/monitoring_setup", "completed");
        _terminal.Session("progress", "set", "Preparation/Monitoring Setup", "COMPLETED");
        _terminal.Session("progress", "set", "phase 8/rollout", "in-progress");
        _terminal.Session("progress", "show");

        _terminal.Transcript.ToString().ShouldBeApproved();
        _terminal.Git("status", "--porcelain").ShouldBe($" M {Paths.Progress}\n");
    }

    [Fact]
    public void It_writes_down_what_commits_said()
    {
        _terminal.Write("work.txt", "work\n");
        Commit("work", "Progress: 7/security completed\nProgress: 7/secrets completed");

        _terminal.Session("progress");
        _terminal.Session("progress");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void What_it_does_not_know_is_refused_with_what_there_is()
    {
        _terminal.Session("progress", "set", "-1/security", "completed");
        _terminal.Session("progress", "set", "7/secrets", "completed");
        _terminal.Session("progress", "set", "7/security", "finished");
        _terminal.Session("progress", "set", "security", "completed");
        _terminal.Session("progress", "set", "7/security");
        _terminal.Session("progress", "set", "7/security", "--done");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void A_phase_is_set_whose_number_looks_like_an_option()
    {
        _terminal.Write(Paths.Progress, ProgressRepository.Document.Replace("Phase 7", "Phase -1"));

        var answer = _terminal.Session("progress", "set", "-1/security", "completed");

        (answer.Line, answer.Code).ShouldBe(("-1/security: pending -> completed", 0));
    }

    [Fact]
    public void Without_a_document()
    {
        File.Delete(Path.Combine(_terminal.Directory, Paths.Progress));

        _terminal.Session("progress");
        _terminal.Session("progress", "set", "7/security", "completed");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void With_a_damaged_block_the_others_are_shown_and_it_is_an_error()
    {
        _terminal.Write(Paths.Progress, ProgressRepository.Document.Replace("\"pending\"\n", "\"pending\",\n") + "\n#### Phase 9: Without a block\n");

        _terminal.Session("progress");
        _terminal.Session("progress", "set", "8/rollout", "ready");
        _terminal.Session("progress", "set", "7/security", "completed");
        _terminal.Session("progress", "set", "9/security", "completed");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    [Trait("Requirement", "OPS-49")]
    public void A_phase_is_set_with_its_actions_and_not_completed_before_what_it_delivers()
    {
        _terminal.Session("progress", "set", "7", "completed");
        _terminal.Session("progress", "set", "8", "blocked", "--next", "ask: who pays?", "--last", "metrics drafted");
        _terminal.Session("progress", "set", "8", "--next", "wait");
        _terminal.Session("progress", "set", "7/security", "in_progress");
        _terminal.Session("progress", "set", "8/rollout", "in_progress");
        _terminal.Session("progress", "set", "8");
        _terminal.Session("progress", "set", "8", "--json", "--next", "go");
        _terminal.Session("progress");

        _terminal.Transcript.ToString().ShouldBeApproved();
        _terminal.Read(Paths.Progress).ShouldBe(ProgressRepository.Document
            .Replace("\"security\": \"pending\"", "\"security\": \"in_progress\"")
            .Replace("status: ready", "status: blocked")
            .Replace("rollout: pending", "rollout: in_progress")
            .Replace("metrics: 'pending'\n", "metrics: 'pending'\nlast_action: metrics drafted\nnext_action: \"go\"\n"));
    }

    [Fact]
    [Trait("Requirement", "OPS-03")]
    [Trait("Requirement", "OPS-04")]
    public void The_gate_of_operations_names_what_is_missing_and_opens_when_it_is_there()
    {
        _terminal.Write(Paths.Progress, ProgressRepository.Document.Replace("status: ready\n", "status: ready\nhuman_approval: required\n"));
        _terminal.Session("progress", "gate", "8");
        foreach (var name in new[] { "7/automation", "7/monitoring_setup", "7/security", "7" })
            _terminal.Session("progress", "set", name, "completed");
        _terminal.Session("progress");
        _terminal.Write(".ai_context/decisions/go.md", "---\napproves: phase 8\n---\n\n# Go\n");
        _terminal.Session("progress", "gate", "8");
        _terminal.Session("progress", "gate", "8", "--json");
        _terminal.Session("progress", "gate", "9");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    [Trait("Requirement", "OPS-59")]
    public void A_damaged_block_closes_each_gate_and_git_has_the_last_version_that_can_be_read()
    {
        var good = _terminal.Git("rev-parse", "--short=10", "HEAD").Trim();
        _terminal.Write(Paths.Progress, ProgressRepository.Document.Replace("\"pending\"\n", "\"pending\",\n"));
        Commit("damaged");

        var gate = _terminal.Session("progress", "gate", "8");
        var set = _terminal.Session("progress", "set", "7", "blocked");
        var log = _terminal.Session("progress", "log", "--json");

        (gate.Code, set.Code).ShouldBe((3, 3));
        gate.Out.ShouldContain("FAIL blocks: that of phase 7 is damaged in line 12\n");
        gate.Error.ShouldEndWith($"hint: git show {good}:{Paths.Progress} has the last version that can be read\n");
        set.Error.ShouldBe(gate.Error);
        _terminal.Git("show", $"{good}:{Paths.Progress}").ShouldBe(ProgressRepository.Document);
        log.Json.GetProperty("records")[0].GetProperty("validation").GetProperty("json_valid").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    [Trait("Requirement", "OPS-59")]
    public void The_log_says_what_commits_changed()
    {
        _terminal.Session("progress", "set", "7/security", "completed");
        Commit("security");
        _terminal.Session("progress", "set", "8", "in_progress", "--next", "roll out");
        Commit("operations");
        _terminal.Session("progress", "log");
        _terminal.Session("progress", "log", "-n", "1", "--json");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    [Trait("Requirement", "OPS-01")]
    [Trait("Requirement", "OPS-02")]
    [Trait("Requirement", "OPS-36")]
    public void A_document_of_operations_is_written_where_none_is()
    {
        File.Delete(Path.Combine(_terminal.Directory, Paths.Progress));

        _terminal.Session("progress", "init", "--template", "operations").Out.ShouldBe($"wrote {Paths.Progress}\nwrote {Paths.SessionManagement}\n");
        _terminal.Session("progress", "init").Error.ShouldStartWith($"error: {Paths.Progress} is there already\n");

        var shown = _terminal.Session("progress", "--json").Json;
        shown.GetProperty("framework_version").GetString().ShouldBe("3.7");
        shown.GetProperty("compliance").GetProperty("controls").GetArrayLength().ShouldBe(4);
        shown.GetProperty("next").GetProperty("step").GetString().ShouldBe("begin");
        _terminal.Read(Paths.Progress).ShouldBeApproved();
    }

    [Fact]
    public void As_json()
    {
        _terminal.Write("work.txt", "work\n");
        Commit("work", "Progress: 7/security completed");

        _terminal.Session("progress", "--json").Out.ShouldBeApproved();
    }

    [Fact]
    public void A_change_as_json()
    {
        var answer = _terminal.Session("progress", "set", "8/metrics", "ready", "--json");

        answer.Json.EnumerateObject().Select(member => (member.Name, member.Value.ToString()))
            .Where(member => member.Name is not "changes").ShouldBe([("phase", "8"), ("deliverable", "8/metrics"), ("from", "pending"), ("to", "ready"), ("commit", ""), ("also_in_progress", "[]")]);
    }

    private void Commit(params string[] paragraphs)
    {
        _terminal.Git("add", ".");
        _terminal.Git(["commit", "--quiet", .. paragraphs.SelectMany(paragraph => new[] { "-m", paragraph })]);
    }
}
