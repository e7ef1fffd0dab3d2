using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Export;

/// <summary>`export` at a terminal, in a repository of real git.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Everything_as_JSON_lines()
    {
        TwoSessions();
        _terminal.Write(".ai_context/rules/inst_001_ports.md", "---\nquadrant: SYSTEM\nparameters: { port: 27027 }\nenforcement: warn\n---\n\nThe database is on port 27027.\n");

        var answer = _terminal.Session("export", "jsonl");

        (answer.Code, answer.Error).ShouldBe((0, ""));
        answer.Out.ShouldBeApproved();
    }

    [Theory]
    [InlineData("export", "jsonl", "--output")]
    [InlineData("rules", "export")]
    public void Nothing_of_the_repository_is_written_over(params string[] command)
    {
        TwoSessions();
        string[] places = [".git/HEAD", ".git/hooks/post-commit", ".git", ".ai_context/config.yaml", "journal/new.md", "./journal/../.git/config"];
        var before = places.ToDictionary(place => place, Text);
        _terminal.Write("link/x", "");
        File.CreateSymbolicLink(Path.Combine(_terminal.Directory, "link/head"), Path.Combine(_terminal.Directory, ".git/HEAD"));

        foreach (var place in places.Append("link/head"))
            _terminal.Session([.. command, place]).Code.ShouldBe(1, place);

        places.ToDictionary(place => place, Text).ShouldBe(before);
    }

    [Fact]
    public async Task A_pipe_is_written_to_and_stays_a_pipe()
    {
        TwoSessions();
        var pipe = Path.Combine(_terminal.Directory, "pipe");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe]))
            made.WaitForExit();
        var reading = Task.Run(() => File.ReadAllText(pipe));

        var answer = _terminal.Session("export", "jsonl", "--output", "pipe");

        answer.Code.ShouldBe(0);
        (await reading.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(_terminal.Session("export", "jsonl").Out);
        new FileInfo(pipe).Length.ShouldBe(0);
    }

    [Fact]
    public void Documents_of_TerminusDB()
    {
        TwoSessions();

        var answer = _terminal.Session("export", "terminusdb");

        (answer.Code, answer.Error).ShouldBe((0, ""));
        answer.Out.ShouldBeApproved();
    }

    [Fact]
    public void Their_schema() => _terminal.Session("export", "terminusdb", "--schema").Out.ShouldBeApproved();

    [Fact]
    [Trait("Requirement", "MEM-87"), Trait("Requirement", "MEM-118"), Trait("Requirement", "MEM-71")]
    public void The_record_of_a_session_has_these_keys_with_what_its_entry_says()
    {
        _terminal.Session("start", "Reviewing calendar", "--goal", "Clear inbox", "--mode", "ops");
        _terminal.Session("goal", "met", "1");
        var loop = _terminal.Session("loop", "add", "Insurance agent callback", "--why", "they said they'd call back", "--urgency", "high").Line;
        _terminal.Time.PassMinutes(47);
        var id = _terminal.Session("close", "--summary", "Calendar is clean.", "--json").Json.GetProperty("session").GetString();

        var session = Documents("Session").ShouldHaveSingleItem();

        string[] links = ["produced", "inherited_from", "missing"];
        session.EnumerateObject().Select(property => property.Name).Where(name => !name.StartsWith('@')).Except(links, StringComparer.Ordinal)
            .ShouldBe(["id", "started_at", "ended_at", "mode", "goals", "open_loops_at_end", "summary"], ignoreOrder: true);
        session.GetProperty("id").GetString().ShouldBe(id);
        session.GetProperty("started_at").GetString().ShouldBe("2026-11-20T09:15:04+01:00");
        session.GetProperty("ended_at").GetString().ShouldBe("2026-11-20T10:02:04+01:00");
        session.GetProperty("mode").GetString().ShouldBe("ops");
        session.GetProperty("goals")[0].GetProperty("achieved").GetBoolean().ShouldBeTrue();
        session.GetProperty("summary").GetString().ShouldNotBeNull().ShouldStartWith("Calendar is clean.");
        var left = session.GetProperty("open_loops_at_end").EnumerateArray().ShouldHaveSingleItem();
        left.GetProperty("id").GetString().ShouldBe(loop);
        left.GetProperty("context").GetString().ShouldBe("they said they'd call back");
        left.GetProperty("urgency").GetString().ShouldBe("high");
    }

    [Fact]
    [Trait("Requirement", "MEM-89"), Trait("Requirement", "MEM-90"), Trait("Requirement", "MEM-72"), Trait("Requirement", "MEM-73")]
    public void A_session_is_linked_to_the_learnings_and_decisions_that_it_produced()
    {
        _terminal.Session("start", "Inbox");
        var learning = _terminal.Session("learn", "Call before noon").Line;
        var decision = _terminal.Session("decide", "Which clinic", "--option", "in town", "--option", "at home").Line;
        _terminal.Session("close");

        var produced = Documents("Session").ShouldHaveSingleItem().GetProperty("produced").EnumerateArray().Select(id => id.GetString());

        produced.ShouldBe([$"Learning/{learning}", $"Decision/{decision}"]);
        Documents("Learning").ShouldHaveSingleItem().GetProperty("title").GetString().ShouldBe("Call before noon");
        Documents("Decision").ShouldHaveSingleItem().GetProperty("options").EnumerateArray().Select(option => option.GetString()).ShouldBe(["in town", "at home"]);
    }

    [Fact]
    [Trait("Requirement", "MEM-122")]
    public void A_session_is_promoted_by_its_end_and_not_before()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Session("loop", "add", "Insurance agent callback");
        var before = Lines().Select(line => line.GetProperty("kind").GetString()).ToList();

        _terminal.Session("close");

        before.ShouldBe(["export"]);
        Lines().Select(line => line.GetProperty("kind").GetString()).ShouldBe(["export", "session", "loop"]);
    }

    [Fact]
    public void A_loop_says_whether_it_is_open_now()
    {
        _terminal.Session("start", "Inbox");
        var (closed, open) = (_terminal.Session("loop", "add", "Update calendar").Line, _terminal.Session("loop", "add", "Insurance agent callback").Line);
        _terminal.Session("close");
        _terminal.Time.PassMinutes(60);
        _terminal.Session("start", "Calendar");
        _terminal.Session("loop", "close", closed);
        _terminal.Session("close");

        var states = Lines().Where(line => line.GetProperty("kind").GetString() is "loop").ToDictionary(line => line.GetProperty("id").GetString() ?? "", line => line.GetProperty("state").GetString());

        states.ShouldBe(new Dictionary<string, string?> { [closed] = "closed", [open] = "open" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("terminusdb")]
    public void Secrets_and_what_is_about_a_person_do_not_leave_the_repository(string form)
    {
        _terminal.Session("start", "Inbox");
        var live = LiveFiles.In(_terminal.Directory).ShouldHaveSingleItem();
        File.WriteAllText(live, File.ReadAllText(live).Replace("energy_level: null", "energy_level: low-energy-word", StringComparison.Ordinal));
        _terminal.Session("close");
        _terminal.Write("journal/2026-11-22-hand.md", "---\nhuman_context: { mood: mood-word }\n---\n# Another day\n");
        _terminal.Write(".ai_context/learnings/x.md", "---\nstatus: password=hunter2hunter2\n---\n# Use ghp_0123456789abcdefghijABCDEFGHIJ012345\n\nhttps://robbie:geheim77@example.org\n");
        _terminal.Write("journal/2026-11-21-hand.md", "# Day\n\n## Session Summary\n\ntoken: abcdef123456\n\n## Open Loops\n\n- [ ] reset api_key=abcdef123456 - pwd=abcdef123456\n");
        _terminal.Write(".ai_context/rules/inst_001_x.md", "---\nparameters: { password: hunter2hunter2, connection: { api_key: abcdef123456 } }\n---\n\nsecret: hunter2hunter2\n");

        var answer = _terminal.Session("export", form);

        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain("[redacted]");
        string[] secrets = ["hunter2", "ghp_", "geheim", "abcdef123456", "low-energy-word", "mood-word"];
        secrets.Where(secret => answer.Out.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("terminusdb")]
    public void What_cannot_be_read_is_said_with_file_and_line_and_the_rest_is_exported(string form)
    {
        TwoSessions();
        var whole = _terminal.Session("export", form).Out.Split('\n');
        _terminal.Write("journal/2026-11-25-damaged.md", "---\nformat: 1\nstarted_at: today\n---\n");
        _terminal.Write(".ai_context/learnings/damaged.md", "---\nlearned_at: [\n---\n# L\n");

        var answer = _terminal.Session("export", form);

        answer.Code.ShouldBe(3);
        answer.Error.ShouldContain(".ai_context/learnings/damaged.md:");
        answer.Error.ShouldContain("journal/2026-11-25-damaged.md:3: expected a time such as 2026-11-20T09:15:04+01:00 for started_at\n");
        answer.Out.Replace("\"state\":\"unknown\"", "\"state\":\"open\"", StringComparison.Ordinal).Split('\n').Length.ShouldBe(whole.Length);
    }

    [Fact]
    public void Where_the_journal_cannot_be_read_whole_nobody_knows_which_loops_are_open()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Session("loop", "add", "Insurance agent callback");
        _terminal.Session("close");
        _terminal.Write("journal/2026-11-25-damaged.md", "---\n[\n---\n");

        var answer = _terminal.Session("export", "jsonl");

        answer.Out.ShouldContain("\"state\":\"unknown\"");
        answer.Code.ShouldBe(3);
    }

    [Fact]
    public void A_file_holds_what_would_have_been_printed()
    {
        TwoSessions();
        var printed = _terminal.Session("export", "jsonl").Out;

        var answer = _terminal.Session("export", "jsonl", "--output", "out.jsonl");

        answer.ShouldBe(new Answer($"wrote out.jsonl: {printed.Count(c => c == '\n')} lines\n", "", 0));
        _terminal.Read("out.jsonl").ShouldBe(printed);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_a_refusal()
    {
        var answer = _terminal.Session("export", "jsonl", "--output", ".git");

        (answer.Code, answer.Out).ShouldBe((1, ""));
    }

    [Theory]
    [InlineData("export")]
    [InlineData("export", "terminusdb", "--push", "http://127.0.0.1:1/a/b", "--schema")]
    [InlineData("export", "terminusdb", "--push", "http://127.0.0.1:1/a/b", "--output", "x")]
    [InlineData("export", "jsonl", "--schema")]
    public void What_does_not_go_together_is_a_wrong_command_line(params string[] command) => _terminal.Session(command).Code.ShouldBe(2);

    private void TwoSessions()
    {
        _terminal.Session("start", "Checking inbox", "--goal", "Clear inbox");
        _terminal.Session("loop", "add", "Insurance agent callback", "--why", "they said they'd call back", "--urgency", "high");
        _terminal.Session("loop", "add", "Which clinic?", "--type", "question");
        _terminal.Session("thread", "add", "Insurance");
        _terminal.Session("close", "--summary", "Handled the inbox.");
        _terminal.Time.PassMinutes(60);
        _terminal.Session("start", "Reviewing calendar");
        _terminal.Session("learn", "Call before noon", "--domain", "phone");
        var first = _terminal.Session("decide", "The clinic in town", "--option", "in town", "--option", "at home", "--follow-up", "2026-12-01").Line;
        _terminal.Session("decide", "The clinic at home", "--supersedes", first);
        _terminal.Session("note", "The agent calls at noon", "--time");
        _terminal.Session("close");
    }

    private List<JsonElement> Documents(string type) => Parsed("terminusdb").FindAll(document => document.GetProperty("@type").GetString() == type);

    private List<JsonElement> Lines() => Parsed("jsonl");

    private List<JsonElement> Parsed(string form) =>
        [.. _terminal.Session("export", form).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private string? Text(string place) => Path.Combine(_terminal.Directory, place) is var file && File.Exists(file) ? File.ReadAllText(file) : null;
}
