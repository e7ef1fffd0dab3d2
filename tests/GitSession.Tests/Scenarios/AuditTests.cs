using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

public sealed class AuditTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    [Trait("Requirement", "SES-68")]
    public void Another_tool_s_decisions_are_kept_in_the_session_s_log_and_listed()
    {
        _terminal.Session("start", "Change the schema");

        _terminal.Session("audit", "add", "--service", "BoundaryEnforcer", "--allowed", "false", "--boundary", "technical_architectural_change", "--rule", "inst_031", "--context", "src/db/schema.sql", "--violation", "5 files", "--meta", "files=5").Code.ShouldBe(0);
        _terminal.Session("audit", "add", "--service", "LinterOfOurs", "--allowed", "true", "--json").Json.GetProperty("service").GetString().ShouldBe("LinterOfOurs");

        var entries = _terminal.Session("audit", "list", "--json").Json.GetProperty("entries");
        entries.GetArrayLength().ShouldBe(2);
        entries[0].GetProperty("metadata").GetProperty("files").GetInt32().ShouldBe(5);
        entries[0].GetProperty("violations")[0].GetProperty("text").GetString().ShouldBe("5 files");
        _terminal.Session("audit", "list", "--blocked").Out.ShouldContain("BLOCKED BoundaryEnforcer: technical_architectural_change, inst_031, src/db/schema.sql");
    }

    [Fact]
    public void The_log_goes_into_the_closedown_s_commit_and_can_be_read_afterwards()
    {
        var session = _terminal.Session("start", "Change the schema", "--json").Json.GetProperty("session").GetProperty("id").GetString() ?? "";
        _terminal.Session("audit", "add", "--service", "LinterOfOurs", "--allowed", "true");

        _terminal.Session("close").Code.ShouldBe(0);

        _terminal.Git("show", "--name-only", "--format=", "HEAD").ShouldContain($".ai_context/audit/{session}.yaml");
        _terminal.Git("status", "--porcelain").ShouldBeEmpty();
        Directory.GetFiles(Path.Combine(_terminal.Directory, ".ai_context/session")).ShouldBeEmpty();
        _terminal.Session("audit", "list", "--json").Json.GetProperty("entries").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void An_interrupted_session_s_log_is_kept_and_committed_by_the_next_close()
    {
        var first = _terminal.Session("start", "Killed", "--json").Json.GetProperty("session").GetProperty("id").GetString() ?? "";
        _terminal.Session("audit", "add", "--service", "LinterOfOurs", "--allowed", "false");
        _terminal.Die();

        _terminal.Session("start", "The next");
        _terminal.Session("close").Code.ShouldBe(0);

        _terminal.Git("show", "--name-only", "--format=", "HEAD").ShouldContain($".ai_context/audit/{first}.yaml");
    }

    [Fact]
    public void A_damaged_line_is_said_and_the_others_are_listed()
    {
        var session = _terminal.Session("start", "Work", "--json").Json.GetProperty("session").GetProperty("id").GetString() ?? "";
        _terminal.Write($".ai_context/session/{session}.audit.yaml", "- { at: 2026-11-20T09:00:00Z, service: S, action: a }\n- { at: 2026-11-20T09:0");

        var answer = _terminal.Session("audit");

        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain("noted   S");
        answer.Error.ShouldContain($".ai_context/session/{session}.audit.yaml:2: not counted");
    }

    [Fact]
    [Trait("Requirement", "SES-69")]
    public void The_state_of_a_session_of_the_older_framework_becomes_lines()
    {
        _terminal.Session("start", "Move over");
        _terminal.Write("session-state.json", """
            {
              "version": "1.0.0", "session_id": "2025-10-07-001", "started": "2025-10-07T19:04:07.677Z", "message_count": 40, "token_estimate": 61000,
              "last_framework_activity": {
                "ContextPressureMonitor": { "message": 38, "tokens": 60000, "timestamp": "2025-10-07T20:00:00.000Z", "last_level": "elevated", "last_score": 34 },
                "BoundaryEnforcer": { "message": 12, "tokens": 20000, "timestamp": "2025-10-07T19:30:00.000Z" },
                "MetacognitiveVerifier": { "message": 0, "tokens": 0, "timestamp": null }
              },
              "staleness_thresholds": { "messages": 20, "tokens": 30000 }, "alerts": []
            }
            """);

        _terminal.Session("audit", "import", "session-state.json").Out.ShouldBe("taken over: 2 lines, there already: 0, not readable: 0\n");
        _terminal.Session("audit", "import", "session-state.json").Out.ShouldBe("taken over: 0 lines, there already: 2, not readable: 0\n");

        var stats = _terminal.Session("framework", "stats", "--json").Json;
        stats.GetProperty("pressure").GetProperty("score").GetDouble().ShouldBe(0.34);
        stats.GetProperty("pressure").GetProperty("level").GetString().ShouldBe("ELEVATED");
    }

    [Fact]
    [Trait("Requirement", "SES-68")]
    public void A_log_goes_out_and_comes_in_as_json_lines()
    {
        _terminal.Session("start", "Move over");
        _terminal.Write("audit.jsonl", """
            {"_id":{"$oid":"1"},"sessionId":"2025-10-07-001","timestamp":{"$date":"2025-10-07T19:30:00Z"},"service":"BoundaryEnforcer","action":"boundary_enforcement","allowed":false,"violations":["values"],"metadata":{"files":5,"deep":{}},"durationMs":1.5}
            {"service":"CrossReferenceValidator","timestamp":"2025-10-07T19:31:00Z","allowed":true,"violations":[{"ruleId":"inst_005","ruleText":"Use 27027"}]}
            {"service":"X"}
            not json
            """);

        var imported = _terminal.Session("audit", "import", "audit.jsonl");

        imported.Out.ShouldBe("taken over: 2 lines, there already: 0, not readable: 2\n");
        imported.Error.ShouldContain("audit.jsonl:3: not counted");
        var exported = _terminal.Session("audit", "export").Out;
        exported.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        _terminal.Write("again.jsonl", exported);
        _terminal.Session("audit", "import", "again.jsonl").Out.ShouldBe("taken over: 0 lines, there already: 2, not readable: 0\n");
    }

    [Theory]
    [InlineData("audit", "add", "--service", "S")]
    [InlineData("audit", "add", "--allowed", "true")]
    [InlineData("audit", "add", "--service", "S", "--allowed", "perhaps")]
    [InlineData("audit", "add", "--service", "S", "--allowed", "true", "--meta", "nothing")]
    public void What_is_incomplete_is_a_mistake_of_usage(params string[] typed)
    {
        _terminal.Session("start", "Work");

        var answer = _terminal.Session(typed);

        answer.Code.ShouldBe(2);
        answer.Error.ShouldStartWith("error: ");
    }

    [Fact]
    public void Without_a_session_there_is_nothing_to_add_to()
    {
        var answer = _terminal.Session("audit", "add", "--service", "S", "--allowed", "true");

        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("hint: git session start");
    }
}
