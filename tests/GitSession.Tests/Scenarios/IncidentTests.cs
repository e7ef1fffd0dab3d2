using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>Incidents on the command line, in a real repository.</summary>
public sealed class IncidentTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public IncidentTests()
    {
        _terminal.Git("add", "--all");
        _terminal.Git("commit", "--quiet", "--no-verify", "-m", "first");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    [Trait("Requirement", "OPS-24"), Trait("Requirement", "OPS-25"), Trait("Requirement", "OPS-26"), Trait("Requirement", "OPS-34"), Trait("Requirement", "OPS-35")]
    public void From_its_detection_to_what_was_learned()
    {
        _terminal.Session("start", "Operations");
        var id = _terminal.Session("incident", "open", "Somebody reads the database", "--class", "P0", "--category", "security", "--context", "an alarm at night", "--deployment", "v1.2").Line;
        _terminal.Time.PassMinutes(2);
        _terminal.Session("incident");
        _terminal.Session("incident", "escalate", "reads", "--to", "Robbie", "--why", "people decide");
        var finding = _terminal.Session("incident", "finding", id, "the port is open").Line;
        _terminal.Session("incident", "note", id, "password=Hunter2xyz! was in the log", "--section", "cause");
        _terminal.Session("incident", "close", id);
        _terminal.Session("incident", "resolve", id, "--at", "2026-11-20T08:00:00+01:00");
        _terminal.Session("incident", "resolve", id, "--resolution", "the port is closed");
        _terminal.Session("incident", "resolve", id);
        _terminal.Session("incident", "finding", id, finding, "--status", "fixed");
        _terminal.Session("incident", "close", id, "--impact", "names were read");
        _terminal.Session("incident", "close", id, "--impact", "names were read", "--prevention", "a check of the ports", "--learning", "Ports need a check");
        _terminal.Session("incident", "show", id);
        _terminal.Session("incident", "list", "--all");
        _terminal.Session("loop", "list");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    [Trait("Requirement", "OPS-46")]
    public void A_program_gets_all_of_it_as_json()
    {
        var resolved = _terminal.Session("incident", "open", "Slow", "--class", "p2", "--detected-at", "2026-11-20T08:10:00Z").Line;
        _terminal.Session("incident", "resolve", resolved, "--at", "2026-11-20T08:11:30Z", "--by", "Mia");
        _terminal.Session("incident", "open", "Down", "--class", "P1");

        var list = JsonDocument.Parse(_terminal.Session("incident", "list", "--json").Out).RootElement;

        list.GetProperty("incidents").EnumerateArray().Select(one => one.GetProperty("title").GetString()).ShouldBe(["Down", "Slow"]);
        list.GetProperty("incidents")[1].GetProperty("resolved_by").GetString().ShouldBe("Mia");
        list.GetProperty("mttr_seconds").GetDouble().ShouldBe(90);
        list.GetProperty("mttr_achieved").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData(2, "--class", "P4")]
    [InlineData(2, "--class", "P1", "--detected-at", "20.11.2026")]
    [InlineData(1, "--class", "P1", "--detected-at", "2026-11-20T09:16:00+01:00")]
    [InlineData(2)]
    public void What_cannot_be_is_refused_and_nothing_is_written(int code, params string[] options)
    {
        _terminal.Session(["incident", "open", "Down", .. options]).Code.ShouldBe(code);

        Directory.Exists(Path.Combine(_terminal.Directory, ".ai_context/operations/incidents")).ShouldBeFalse();
    }

    [Fact]
    public void A_close_commits_it_and_hands_it_on_while_it_is_open()
    {
        _terminal.Session("start", "Operations");
        var id = _terminal.Session("incident", "open", "Down", "--class", "P1").Line;

        var closed = _terminal.Session("close");

        closed.Code.ShouldBe(0);
        _terminal.Git("status", "--porcelain").ShouldBe("");
        _terminal.Git("show", "--name-only", "--format=", "HEAD").ShouldContain($".ai_context/operations/incidents/{id}.md");
        var handoff = Directory.GetFiles(Path.Combine(_terminal.Directory, ".ai_context/handoffs")).Single();
        File.ReadAllText(handoff).ShouldContain($"- **Open incident**: P1 Down ({id}, since 2026-11-20T09:15:04+01:00)\n");
    }

    [Fact]
    public void A_session_is_told_of_what_goes_on_first_and_of_five_at_most()
    {
        foreach (var number in Enumerable.Range(1, 6))
            _terminal.Session("incident", "open", $"Slow {number}", "--class", "P3");
        var id = _terminal.Session("incident", "open", "Down", "--class", "P0").Line;
        _terminal.Time.PassMinutes(7);

        var started = _terminal.Session("start", "Operations").Out.Split('\n').Where(line => line.StartsWith("Open incident: ", StringComparison.Ordinal)).ToList();
        var told = _terminal.Agent("gemini", "SessionStart", """{"session_id":"a","source":"startup"}""").Out;
        var status = _terminal.Session("status", "--json").Out;

        started.Count.ShouldBe(6);
        started[0].ShouldBe($"Open incident: P0 Down ({id}, detected 7 min ago, answer overdue by 2 min)");
        started[5].ShouldBe("Open incident: 2 more: git session incident");
        told.ShouldContain("Open incidents, to be answered before anything else:");
        told.IndexOf(id, StringComparison.Ordinal).ShouldBeInRange(0, told.IndexOf("Focus:", StringComparison.Ordinal));
        JsonDocument.Parse(status).RootElement.GetProperty("reminders")[0].GetString().ShouldBe($"open incident: P0 Down ({id}, detected 7 min ago, answer overdue by 2 min)");
    }

    [Fact]
    public void A_check_names_what_a_closed_one_lacks_and_times_that_cannot_be()
    {
        _terminal.Write(
            ".ai_context/operations/incidents/by-hand.md",
            "---\nstatus: closed\ndetected_at: 2026-11-20T09:00:00+01:00\nresolved_at: 2026-11-20T08:00:00+01:00\n---\n# Down\n\n## Impact\n\nAll\n\n## Learning\n\nMuch\n");
        _terminal.Write(".ai_context/operations/incidents/damaged.md", "---\nclass: P9\n---\n# Down\n");

        var check = _terminal.Session("check");

        check.Code.ShouldBe(1);
        check.Out.ShouldContain("by-hand.md:2: error: the incident is closed and does not say its Root Cause, Resolution, Prevention [incident-incomplete]\n");
        check.Out.ShouldContain("by-hand.md:4: error: resolved_at lies before detected_at, so that the incident is in no figure [incident-times-contradict]\n");
        check.Out.ShouldContain("damaged.md:2: error: expected one of p0, p1, p2, p3 for class [damaged]\n");
    }
}
