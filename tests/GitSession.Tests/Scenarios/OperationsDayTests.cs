using System.Text.Json;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Scenarios;

/// <summary>Operations sessions on the command line, in a real repository.</summary>
public sealed class OperationsDayTests : IDisposable
{
    private const string Handoff = "# Handoff\n\n## Configuration\n\na\n\n## Monitoring\n\nb\n\n## Baseline\n\nc\n\n## Security\n\nd\n\n## Incident response\n\ne\n";

    private readonly Terminal _terminal = Terminal.WithSessions();

    public OperationsDayTests()
    {
        _terminal.Session("progress", "init", "--template", "operations");
        _terminal.Write(Paths.Progress, Completed(_terminal.Read(Paths.Progress)));
        _terminal.Write(".ai_context/operations/ai_system_prompt_v3.7.md", "You operate this.\n");
        _terminal.Write(".ai_context/operations/AI_ASSISTANT_STARTUP.md", "Read the dashboards first.\n");
        _terminal.Write(".ai_context/operations/handoff/handoff.md", Handoff);
        _terminal.Write(Paths.Settings, _terminal.Read(Paths.Settings) + "operations:\n  checks:\n    - { item: start/2.1, command: \"test -f up.txt\" }\n");
        Commit("deployment is complete");
        _terminal.Git("tag", "v1.0");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    [Trait("Requirement", "OPS-08"), Trait("Requirement", "OPS-09"), Trait("Requirement", "OPS-48"), Trait("Requirement", "OPS-49"), Trait("Requirement", "OPS-54")]
    [Trait("Requirement", "OPS-56"), Trait("Requirement", "OPS-57")]
    public void A_whole_day_with_two_incidents_a_failed_check_and_an_approval()
    {
        _terminal.Transcript.Clear();
        _terminal.Session("start", "--mode", "operations");
        _terminal.Session("trust");
        _terminal.Session("ops", "check", "start/2.1");
        _terminal.Write("up.txt", "");
        _terminal.Session("ops", "check", "start/2.1");
        _terminal.Session("metric", "target", "latency", "< 200 ms", "--category", "performance");
        _terminal.Session("metric", "add", "latency", "180", "--unit", "ms");
        _terminal.Session("metric", "baseline");
        _terminal.Session("ops", "start");
        _terminal.Session("ops", "done", "start/2.2", "--evidence", "path:up.txt", "--by", "Ada");
        _terminal.Session("ops", "done", "start/1.1", "--evidence", "I looked");
        Incident("Queue is full", "P1", 1);
        Incident("Somebody reads the database", "P0", 4);
        _terminal.Session("metric", "add", "latency", "240", "--unit", "ms");
        _terminal.Session("ops", "work");
        _terminal.Session("ops", "done", "work/3.3", "--evidence", "metric:latency");
        Tick("work/3.3");
        _terminal.Session("ops", "show", "work/3.3");
        _terminal.Session("ops", "end");
        _terminal.Session("close", "--summary", "Two incidents, both over");

        _terminal.Transcript.ToString().ShouldBeApproved();
        _terminal.Git("status", "--porcelain", "--", ".ai_context").ShouldBe("");
    }

    [Fact]
    [Trait("Requirement", "OPS-48"), Trait("Requirement", "OPS-50"), Trait("Requirement", "OPS-53"), Trait("Requirement", "OPS-55")]
    public void The_report_that_a_day_leaves()
    {
        Day();

        _terminal.Read(Only(Paths.OperationsReports)).ShouldBeApproved();
    }

    [Fact]
    [Trait("Requirement", "OPS-57")]
    public void The_package_that_a_person_reviews()
    {
        Day();

        _terminal.Read(Only(Paths.OperationsReviews)).ShouldBeApproved();
    }

    [Fact]
    [Trait("Requirement", "OPS-49"), Trait("Requirement", "OPS-56"), Trait("Requirement", "OPS-59")]
    public void The_progress_differs_in_its_phase_its_status_and_a_region_and_the_close_commits_it()
    {
        var before = _terminal.Read(Paths.Progress);

        Day();
        _terminal.Session("close");

        var added = _terminal.Read(Paths.Progress).Split('\n').Except(before.Split('\n')).ToList();
        added.Count(line => line.Contains("\"last_action\":", StringComparison.Ordinal)).ShouldBe(1);
        before.Split('\n').Except(_terminal.Read(Paths.Progress).Split('\n')).Select(line => line.Trim().Split(':')[0])
            .ShouldBe(["\"current_phase\"", "\"overall_status\"", "\"last_updated\""]);
        _terminal.Git("show", "--name-only", "--format=", "HEAD").Split('\n').ShouldContain(Paths.Progress);
    }

    [Fact]
    public void Ended_twice_it_writes_the_same_and_leaves_what_people_wrote()
    {
        Day();
        var (report, review) = (Only(Paths.OperationsReports), Only(Paths.OperationsReviews));
        _terminal.Write(report, _terminal.Read(report) + "\nA remark of mine.\n");
        _terminal.Write(review, _terminal.Read(review).Replace("- [ ] Reviewed by", "- [x] Reviewed by", StringComparison.Ordinal));
        var (before, progress) = (_terminal.Read(report) + _terminal.Read(review), _terminal.Read(Paths.Progress));

        _terminal.Session("ops", "end").Code.ShouldBe(0);

        (_terminal.Read(report) + _terminal.Read(review)).ShouldBe(before);
        _terminal.Read(Paths.Progress).ShouldBe(progress);
    }

    [Fact]
    public void A_program_gets_it_as_json()
    {
        var started = Json("start", "--mode", "operations", "--json").GetProperty("operations");
        var shown = Json("ops", "--json");
        var ended = Json("ops", "end", "--json");

        started.GetProperty("items").GetArrayLength().ShouldBe(16);
        started.GetProperty("next").GetString().ShouldBe("start/2.1");
        var item = shown.GetProperty("items")[0];
        (item.GetProperty("id").GetString(), item.GetProperty("status").GetString(), item.GetProperty("told_by").GetString()).ShouldBe(("start/1.1", "done", "completed 7 7.5"));
        item.GetProperty("evidence")[0].GetProperty("kind").GetString().ShouldBe("check");
        ended.GetProperty("report").GetString().ShouldBe(Only(Paths.OperationsReports));
        ended.GetProperty("progress_updated").GetBoolean().ShouldBeTrue();
        ended.GetProperty("recommendations").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void What_cannot_be_done_is_refused_with_what_can()
    {
        _terminal.Transcript.Clear();
        _terminal.Session("ops", "start");
        _terminal.Session("ops", "show", "start/1.3");
        _terminal.Session("start", "Fix a bug");
        _terminal.Session("ops", "done", "2.1", "--evidence", "x");
        _terminal.Session("ops", "done", "start/9.9", "--evidence", "x");
        _terminal.Session("ops", "done", "start/2.1");
        _terminal.Session("ops", "done", "start/2.2", "--evidence", "path:nowhere");
        _terminal.Session("ops", "check", "start/1.6");
        _terminal.Write(".ai_context/operations/protocols/work.md", "# Work\n\n## Step\n\n- Look <!-- told by: the weather -->\n");
        _terminal.Session("ops", "check", "work/1.1");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void A_protocol_that_leads_out_is_named_and_keeps_no_session_from_opening()
    {
        Directory.CreateDirectory(Path.Combine(_terminal.Directory, Paths.Protocols));
        File.CreateSymbolicLink(Path.Combine(_terminal.Directory, Paths.Protocols, "start.md"), "/etc/passwd");

        var started = _terminal.Session("start", "--mode", "operations");
        var shown = _terminal.Session("ops");

        (started.Code, started.Error).ShouldBe((0, $"warning: {Paths.Protocols}/start.md: expected a file of this repository that can be read; the standard protocol of that name holds\n"));
        (shown.Code, shown.Out.Contains("start/1.1", StringComparison.Ordinal)).ShouldBe((3, true));
    }

    [Fact]
    [Trait("Requirement", "OPS-31")]
    public void A_tick_in_the_review_package_approves_an_item()
    {
        Day();
        var review = Only(Paths.OperationsReviews);

        _terminal.Write(review, _terminal.Read(review).Replace("- [ ] Approve or refuse work/3.3", "- [x] Approve or refuse work/3.3", StringComparison.Ordinal));

        _terminal.Session("ops", "show", "work/3.3").Out.ShouldStartWith("DONE work/3.3 ");
    }

    [Fact]
    public void The_end_looks_at_everything_again_so_that_the_report_is_of_now()
    {
        _terminal.Session("start", "--mode", "operations");
        var id = _terminal.Session("incident", "open", "Queue is full", "--class", "P2").Line;
        _terminal.Session("ops", "work").Out.ShouldContain("FAIL work/2.3 ");
        _terminal.Session("metric", "add", "latency", "180");
        _terminal.Session("incident", "resolve", id, "--by", "Ada");

        _terminal.Session("ops", "end");

        var report = _terminal.Read(Only(Paths.OperationsReports));
        report.ShouldContain("| work/2.3 Resolution, and escalation where it is due | done |");
        report.ShouldContain("| work/1.1 Intelligent monitoring: figures are taken | done |");
    }

    [Fact]
    public void A_progress_that_is_damaged_keeps_nobody_from_the_report_and_is_an_error()
    {
        _terminal.Session("start", "--mode", "operations");
        _terminal.Write(Paths.Progress, _terminal.Read(Paths.Progress).Replace("\"overall_status\":", "overall_status", StringComparison.Ordinal));

        var ended = _terminal.Session("ops", "end");

        (ended.Code, ended.Error.StartsWith($"error: {Paths.Progress}:18: expected JSON", StringComparison.Ordinal)).ShouldBe((3, true));
        Only(Paths.OperationsReports).ShouldNotBeNull();
    }

    [Fact]
    public void A_check_of_the_settings_for_no_item_is_named()
    {
        _terminal.Write(Paths.Settings, _terminal.Read(Paths.Settings).Replace("start/2.1", "start/21", StringComparison.Ordinal));

        var started = _terminal.Session("start", "--mode", "operations");

        started.Error.ShouldContain("warning: the settings have a check for the item start/21, which no protocol of phase 8 has\n");
        _terminal.Session("ops").Error.ShouldBe("warning: the settings have a check for the item start/21, which no protocol of phase 8 has\n");
    }

    private void Day()
    {
        _terminal.Session("start", "--mode", "operations");
        _terminal.Session("metric", "target", "latency", "< 200 ms", "--category", "performance");
        _terminal.Session("metric", "add", "latency", "240", "--unit", "ms");
        Incident("Queue is full", "P1", 1);
        Incident("Somebody reads the database", "P0", 4);
        _terminal.Session("ops", "done", "work/3.3", "--evidence", "metric:latency");
        _terminal.Session("ops", "end").Code.ShouldBe(0);
    }

    private void Incident(string title, string of, int minutes)
    {
        var id = _terminal.Session("incident", "open", title, "--class", of).Line;
        if (of is "P0")
            _terminal.Session("incident", "escalate", id, "--to", "Mia");
        _terminal.Time.PassMinutes(minutes);
        _terminal.Session("incident", "resolve", id, "--resolution", "restarted", "--by", "Ada");
        _terminal.Session("incident", "close", id, "--impact", "all", "--root-cause", "no alarm", "--prevention", $"an alarm for {title}", "--learning", $"Watch: {title}");
    }

    private void Tick(string item) =>
        _terminal.Write(Only(Paths.ProtocolRuns), _terminal.Read(Only(Paths.ProtocolRuns)).Replace($"- [ ] **{item}**", $"- [x] **{item}**", StringComparison.Ordinal));

    private string Only(string directory) => $"{directory}/{Path.GetFileName(Directory.GetFiles(Path.Combine(_terminal.Directory, directory)).Single())}";

    private JsonElement Json(params string[] arguments) => JsonDocument.Parse(_terminal.Session(arguments).Out).RootElement;

    private void Commit(string message)
    {
        _terminal.Git("add", "--all");
        _terminal.Git("commit", "--quiet", "--no-verify", "-m", message);
    }

    // All phases before operations, and controls that are kept.
    private static string Completed(string progress)
    {
        var at = progress.IndexOf("#### **Phase 8", StringComparison.Ordinal);
        var tail = progress[at..].Replace("\"status\": \"pending\"", "\"status\": \"ready\"", StringComparison.Ordinal);
        return progress[..at].Replace("\"pending\"", "\"completed\"", StringComparison.Ordinal).Replace("\"ready\"", "\"completed\"", StringComparison.Ordinal)
            + tail[..tail.IndexOf("## Compliance", StringComparison.Ordinal)] + tail[tail.IndexOf("## Compliance", StringComparison.Ordinal)..].Replace("\"pending\"", "\"compliant\"", StringComparison.Ordinal);
    }
}
