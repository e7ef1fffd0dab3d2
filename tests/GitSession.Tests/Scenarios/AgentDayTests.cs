using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>A day of an agent that does nothing by itself: two compactions, a kill, a resume and a clear, and nothing is lost on the way.</summary>
public sealed class AgentDayTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact, Trait("Requirement", "SES-65"), Trait("Requirement", "SES-103"), Trait("Requirement", "SES-10"), Trait("Requirement", "SES-23")]
    public void Two_compactions_a_kill_a_resume_and_a_clear()
    {
        Says("SessionStart", "one", """ "source": "startup" """).ShouldContain("nothing is in hand");
        Says("UserPromptSubmit", "one", """ "prompt": "Fix the parser" """).ShouldContain("git session focus set \"Fix the parser\"");
        _terminal.Session("focus", "set", "Fix the parser", "--why", "it eats spaces");
        _terminal.Session("loop", "add", "Ask about tabs", "--why", "two opinions", "--urgency", "high");
        Compact("one").ShouldContain("> Fix the parser (started");
        _terminal.Session("focus", "push", "Look at the lexer");
        Says("PostToolUse", "one", """ "tool_input": { "file_path": "lexer.cs", "content": "x" } """).ShouldBeEmpty();
        var second = Compact("one");

        _terminal.Die();
        var resumed = Says("SessionStart", "one", """ "source": "resume" """);
        Says("SessionEnd", "one", """ "reason": "clear" """).ShouldBeEmpty();
        var cleared = Says("SessionStart", "two", """ "source": "clear" """);
        _terminal.Session("focus", "done");
        var asked = Says("UserPromptSubmit", "two", """ "prompt": "wrap up, please" """);
        _terminal.Session("close", "--summary", "The lexer is read.").Code.ShouldBe(0);
        var afterwards = Says("UserPromptSubmit", "two", """ "prompt": "one more thing: start session" """);
        _terminal.Another();
        var next = Says("SessionStart", "three", """ "source": "startup" """);

        new[] { second, resumed, cleared }.ShouldAllBe(memory => memory.Contains("Focus:\n> Look at the lexer") && memory.Contains("> Fix the parser (started") && memory.Contains("[HIGH] Ask about tabs - two opinions") && memory.Contains("> lexer.cs"));
        asked.ShouldContain("git session close");
        afterwards.ShouldContain("git session start");
        afterwards.ShouldContain("the session is closed");
        next.ShouldContain("Fix the parser");
        next.ShouldContain("[HIGH] Ask about tabs - two opinions");
        Directory.GetFiles(Path.Combine(_terminal.Directory, "journal"), "*.md").ShouldHaveSingleItem();
    }

    [Fact, Trait("Requirement", "SES-70"), Trait("Requirement", "SES-102")]
    public void Each_quarter_of_the_context_is_told_once()
    {
        Says("SessionStart", "one", """ "source": "startup" """);
        string[] told = [.. new[] { 10, 30, 40, 52, 53, 80, 85, 20, 30 }.Select(Told)];

        told.Select(text => text.Contains("of the context is used") ? text.Split(' ')[1] : "").ShouldBe(["", "25", "", "50", "", "75", "", "", "25"]);
    }

    [Fact, Trait("Requirement", "MEM-66"), Trait("Requirement", "MEM-61")]
    public void An_urgent_loop_is_named_once_an_interval_and_a_pause_is_no_reason_to_go_on()
    {
        Says("SessionStart", "one", """ "source": "startup" """);
        _terminal.Session("focus", "set", "Fix the parser");
        _terminal.Session("loop", "add", "Call back", "--urgency", "high");

        var early = Stop();
        _terminal.Time.PassMinutes(31);
        var due = Stop();
        var again = Stop();
        _terminal.Time.PassMinutes(31);
        var prompt = Says("UserPromptSubmit", "one", """ "prompt": "go on" """);

        (early, again).ShouldBe(("", ""));
        JsonDocument.Parse(due).RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(["systemMessage"]);
        due.ShouldContain("Call back");
        prompt.ShouldContain("Call back");
    }

    private string Told(int percent)
    {
        _terminal.StatusLine($$"""{ "session_id": "one", "context_window": { "context_window_size": 200000, "used_percentage": {{percent}} } }""");
        return Says("UserPromptSubmit", "one", """ "prompt": "wrap up" """).Split('\n').Skip(1).FirstOrDefault()?.Replace("GitSession:", "", StringComparison.Ordinal) ?? "";
    }

    private string Stop() => _terminal.Agent("claude", "Stop", """{ "session_id": "one" }""").Out;

    private string Compact(string conversation)
    {
        Says("PreCompact", conversation, """ "trigger": "auto" """).ShouldBeEmpty();
        return Says("SessionStart", conversation, """ "source": "compact" """);
    }

    private string Says(string name, string conversation, string members)
    {
        var answer = _terminal.Agent("claude", name, $$"""{ "session_id": "{{conversation}}", {{members}} }""");
        (answer.Code, answer.Error).ShouldBe((0, ""));
        return answer.Out is "" ? "" : JsonDocument.Parse(answer.Out).RootElement.GetProperty("hookSpecificOutput").GetProperty("additionalContext").GetString() ?? "";
    }
}
