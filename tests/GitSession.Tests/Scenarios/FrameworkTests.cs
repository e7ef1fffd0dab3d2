using System.Text.Json;
using System.Text.Json.Nodes;
using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

public sealed class FrameworkTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    [Trait("Requirement", "SES-29"), Trait("Requirement", "SES-67"), Trait("Requirement", "SES-71")]
    public void Each_of_the_six_services_is_counted_whether_it_was_heard_of_or_not()
    {
        _terminal.Session("start", "Change the schema");
        Report("BoundaryEnforcer", allowed: true, "--domain", "TECHNICAL_IMPLEMENTATION");
        Report("BoundaryEnforcer", allowed: false, "--boundary", "technical_architectural_change", "--rule", "inst_031", "--context", "src/db/a.sql");
        Report("ContextPressureMonitor", allowed: true, "--meta", "score=0.2", "--meta", "level=NORMAL");
        Report("ContextPressureMonitor", allowed: true, "--meta", "score=0.4", "--meta", "level=ELEVATED");
        Report("ContextPressureMonitor", allowed: true, "--meta", "score=0.6", "--meta", "level=HIGH");

        var stats = _terminal.Session("framework", "stats", "--json").Json;

        var services = stats.GetProperty("services").EnumerateArray().ToDictionary(one => one.GetProperty("service").GetString() ?? "", one => one);
        services.Count.ShouldBe(6);
        Counts(services["BoundaryEnforcer"]).ShouldBe((2, 1, 1));
        Counts(services["MetacognitiveVerifier"]).ShouldBe((0, 0, 0));
        services["BoundaryEnforcer"].GetProperty("domain").GetProperty("TECHNICAL_IMPLEMENTATION").GetInt32().ShouldBe(1);
        services["ContextPressureMonitor"].GetProperty("level").GetProperty("HIGH").GetInt32().ShouldBe(1);
        stats.GetProperty("pressure").GetProperty("level").GetString().ShouldBe("HIGH");
        stats.GetProperty("pressure").GetProperty("trend").GetString().ShouldBe("escalating");
        stats.GetProperty("patterns")[0].GetProperty("reason").GetString().ShouldBe("inst_031");
        // Compliance .5 and pressure .6 of .30 and .20: (.15 + .12) / .50
        stats.GetProperty("health").GetProperty("score").GetInt32().ShouldBe(54);
    }

    [Fact]
    [Trait("Requirement", "SES-30"), Trait("Requirement", "SES-36"), Trait("Requirement", "SES-77"), Trait("Requirement", "SES-106")]
    public void A_closedown_analyses_the_session_s_own_log_and_the_handoff_shows_it()
    {
        _terminal.Session("start", "An earlier session");
        Report("BoundaryEnforcer", allowed: true);
        _terminal.Session("close");
        _terminal.Session("start", "Change the schema");
        Report("BoundaryEnforcer", allowed: false, "--rule", "inst_031", "--context", "src/db/a.sql");

        var closed = _terminal.Session("close", "--json").Json;

        var analysis = closed.GetProperty("phases")[1];
        analysis.GetProperty("detail").GetString().ShouldBe("1 decision of 1 service, 1 not allowed; health 0 of 100");
        var handoff = _terminal.Read(closed.GetProperty("handoff").GetString() ?? "");
        handoff.ShouldContain("| BoundaryEnforcer | 1 | 0 | 1 |");
        handoff.ShouldContain("- 1 time, 1 context: inst_031");
        handoff.ShouldContain("Compared with the last 1 session:");
    }

    [Fact]
    [Trait("Requirement", "SES-20"), Trait("Requirement", "SES-21"), Trait("Requirement", "SES-37"), Trait("Requirement", "SES-40"), Trait("Requirement", "SES-41")]
    public void Recurring_violations_become_suggestions_beside_the_handoff_in_the_same_commit()
    {
        _terminal.Session("start", "Change the schema");
        foreach (var file in new[] { "a", "b", "c" })
            Report("BoundaryEnforcer", allowed: false, "--boundary", "technical_architectural_change", "--context", $"src/db/{file}.sql");

        var closed = _terminal.Session("close", "--json").Json;

        var session = closed.GetProperty("session").GetString();
        var path = $".ai_context/handoffs/SUGGESTED_RULES_{session}.md";
        closed.GetProperty("phases")[2].GetProperty("detail").GetString().ShouldBe($"1 suggestion to decide in {path}");
        _terminal.Git("show", "--name-only", "--format=", "HEAD").ShouldContain(path);
        _terminal.Read(path).ShouldContain("### SR-001: ");
        _terminal.Read(closed.GetProperty("handoff").GetString() ?? "").ShouldContain("- SR-001 (");
        _terminal.Git("status", "--porcelain").ShouldBeEmpty();
        _terminal.Session("rules", "review").Out.ShouldContain("SR-001");
    }

    [Fact]
    [Trait("Requirement", "SES-04"), Trait("Requirement", "SES-09")]
    public void A_start_says_that_the_services_work_and_how_they_did_in_the_last_session()
    {
        _terminal.Session("start", "An earlier session").Out.ShouldContain("PASS framework: 6 of 6 services work\n");
        Report("BoundaryEnforcer", allowed: false, "--rule", "inst_031");
        _terminal.Session("close");

        var text = _terminal.Session("start", "The next").Out;
        _terminal.Session("close");
        var json = _terminal.Session("start", "And one more", "--json").Json.GetProperty("framework");

        text.ShouldMatch(@"\nFramework in \S+-an-earlier-session-\w{4}: 1 decision of 1 service, 1 not allowed; health 0 of 100\n");
        json.GetProperty("services").EnumerateArray().Select(service => service.GetProperty("status").GetString()).ShouldBe(Enumerable.Repeat("pass", 6));
        json.GetProperty("last_session").GetProperty("services").GetArrayLength().ShouldBe(6);
    }

    [Fact]
    [Trait("Requirement", "SES-100")]
    public void An_agent_s_day_leaves_lines_of_the_services_that_watched_it()
    {
        _terminal.Write(".ai_context/rules/inst_005_port.md", "---\nformat: 1\npersistence: HIGH\nexplicitness: 0.9\nenforcement: refuse\nparameters: { service: mongodb, port: 27027 }\n---\n\nMongoDB listens on port 27027.\n");
        Agent("SessionStart", """{"source":"startup"}""");

        Agent("UserPromptSubmit", """{"prompt":"Always use port 27027, never 27017"}""");
        Agent("PreToolUse", """{"tool_name":"Write","tool_input":{"file_path":"src/db.js","content":"connect('mongodb://localhost:27017/app')"}}""");
        Agent("PreToolUse", """{"tool_name":"Write","tool_input":{"file_path":"src/db.js","content":"connect('mongodb://localhost:27027/app')"}}""");
        Agent("PreToolUse", """{"tool_name":"Read","tool_input":{"file_path":"src/db.js"}}""");

        var entries = _terminal.Session("audit", "list", "--json").Json.GetProperty("entries").EnumerateArray().ToList();
        entries.Select(entry => (Text(entry, "service"), entry.GetProperty("allowed").GetBoolean())).ShouldBe(
        [
            ("ContextPressureMonitor", true),
            ("InstructionPersistenceClassifier", true),
            ("BoundaryEnforcer", true),
            ("CrossReferenceValidator", false),
            ("BoundaryEnforcer", true),
            ("CrossReferenceValidator", true),
        ]);
        Text(entries[3], "severity").ShouldBe("CRITICAL");
        Text(entries[3], "context").ShouldBe("src/db.js");
        _terminal.Read(Directory.GetFiles(Path.Combine(_terminal.Directory, ".ai_context/session"), "*.audit.yaml").Single()).ShouldNotContain("Always use");
    }

    [Fact]
    public void Several_sessions_together_are_shown_where_none_is_live()
    {
        foreach (var focus in new[] { "One", "Two" })
        {
            _terminal.Session("start", focus);
            Report("LinterOfOurs", allowed: true);
            _terminal.Session("close");
        }

        var stats = _terminal.Session("framework", "stats", "--json").Json;

        stats.GetProperty("session").ValueKind.ShouldBe(JsonValueKind.Null);
        stats.GetProperty("sessions").GetInt32().ShouldBe(2);
        stats.GetProperty("services").EnumerateArray().Single(one => Text(one, "service") == "LinterOfOurs").GetProperty("events").GetInt32().ShouldBe(2);
        _terminal.Session("framework", "health").Out.ShouldContain("Health: ");
    }

    [Fact]
    [Trait("Requirement", "SES-76")]
    public void People_differ_and_one_of_them_decides_by_ticking_a_box()
    {
        _terminal.Session("start", "Where does state live");

        var opened = _terminal.Session("decide", "Where does state live?", "--option", "Files", "--option", "Database", "--position", "care: Nobody runs a server (maintainers) -> Files", "--position", "virtue: A database says what it cannot do -> Database", "--json").Json;
        var path = Text(opened, "path");
        _terminal.Write(path, _terminal.Read(path).Replace("- [ ] Files", "- [x] Files", StringComparison.Ordinal));

        Text(opened, "outcome").ShouldBe("open");
        opened.GetProperty("tensions").GetInt32().ShouldBe(1);
        _terminal.Session("deliberation", "list").Out.ShouldContain("[CONSENSUS] Where does state live?: Files");
        _terminal.Session("audit", "list").Out.ShouldContain("PluralisticDeliberationOrchestrator");
        _terminal.Session("close").Code.ShouldBe(0);
        _terminal.Git("show", "--name-only", "--format=", "HEAD").ShouldContain(path);
    }

    [Fact]
    public void A_deliberation_that_was_not_committed_with_its_session_goes_with_the_next_close()
    {
        _terminal.Session("start", "One");
        var path = Text(_terminal.Session("decide", "Where?", "--option", "Here", "--option", "There", "--position", "care: It is near -> Here", "--json").Json, "path");
        _terminal.Session("close", "--no-commit");
        _terminal.Session("start", "Two");

        _terminal.Session("close").Code.ShouldBe(0);

        _terminal.Git("show", "--name-only", "--format=", "HEAD").ShouldContain(path);
        _terminal.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void Where_nothing_was_claimed_a_closedown_verifies_nothing()
    {
        _terminal.Session("start", "Look around");
        Report("BoundaryEnforcer", allowed: false, "--rule", "inst_001");

        var analysis = _terminal.Session("close", "--json").Json.GetProperty("phases")[1];

        analysis.ToString().ShouldNotContain("confidence");
    }

    private void Report(string service, bool allowed, params string[] more) =>
        _terminal.Session(["audit", "add", "--service", service, "--allowed", allowed ? "true" : "false", .. more]).Code.ShouldBe(0);

    private void Agent(string name, string sent)
    {
        var whole = JsonNode.Parse(sent)?.AsObject() ?? [];
        whole["session_id"] = "s1";
        whole["cwd"] = _terminal.Directory;
        _terminal.Agent("claude", name, whole.ToJsonString()).Code.ShouldBe(0);
    }

    private static (int Events, int Allowed, int Blocked) Counts(JsonElement service) =>
        (service.GetProperty("events").GetInt32(), service.GetProperty("allowed").GetInt32(), service.GetProperty("blocked").GetInt32());

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
