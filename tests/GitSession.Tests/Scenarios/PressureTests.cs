using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>An agent's context fills and its tools fail: it is told once, and everybody can see it.</summary>
public sealed class PressureTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public PressureTests()
    {
        Says("SessionStart", """ "source": "startup" """);
        _terminal.Session("focus", "set", "Fix the parser");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact, Trait("Requirement", "SES-72")]
    public void A_level_that_rose_is_told_once_and_again_when_it_comes_back()
    {
        string[] told = [.. new[] { 50, 90, 90, 10, 90 }.Select(Told)];

        Rise(minutes: 0);
        string[] risen = [.. new[] { 50, 90, 90, 10, 90 }.Select(Told)];

        told.ShouldAllBe(text => !text.Contains("context pressure", StringComparison.Ordinal));
        risen.Select(text => text.Contains("context pressure is HIGH", StringComparison.Ordinal)).ShouldBe([false, true, false, false, true]);
    }

    [Fact, Trait("Requirement", "SES-72")]
    public void Failures_in_a_burst_are_told_once_and_the_level_falls_when_they_are_long_ago()
    {
        Rise(minutes: 0);

        var (first, second) = (Told(80), Told(80));
        _terminal.Time.PassMinutes(20);
        var later = Told(10);
        Rise(minutes: 1);
        var again = Told(80);

        first.ShouldContain("GitSession: 5 tool calls or more failed within a minute");
        second.ShouldNotContain("within a minute");
        later.ShouldNotContain("pressure");
        again.ShouldContain("within a minute");
        again.ShouldContain("context pressure is HIGH");
    }

    [Fact, Trait("Requirement", "SES-72")]
    public void Status_and_the_status_line_show_a_level_above_normal()
    {
        var (calm, line) = (_terminal.Session("status").Out, Draw(20));
        var high = Draw(95);
        Rise(minutes: 0);

        var status = _terminal.Session("status").Out;
        var json = JsonDocument.Parse(_terminal.Session("status", "--json").Out).RootElement.GetProperty("reminders").EnumerateArray().Select(reminder => reminder.GetString() ?? "").ToList();

        (calm + line).ShouldNotContain("pressure");
        high.ShouldBe("Fix the parser · 95 % used · ELEVATED pressure\n");
        status.ShouldContain("Reminders:\n  context pressure is HIGH (0.5");
        json.ShouldHaveSingleItem().ShouldStartWith("context pressure is HIGH");
    }

    [Fact, Trait("Requirement", "SES-72")]
    public void Rules_in_force_press_too()
    {
        for (var number = 0; number < 10; number++)
            _terminal.Write($".ai_context/rules/inst_{number:000}_a.md", "---\nquadrant: SYSTEM\n---\n\nA rule.\n");
        _terminal.Write(".ai_context/rules/inst_099_damaged.md", "---\nquadrant: [\n---\n");

        var line = Draw(60);

        line.ShouldBe("Fix the parser · 60 % used · ELEVATED pressure\n");
    }

    [Fact, Trait("Requirement", "SES-102")]
    public void A_checkpoint_that_is_told_late_says_so_and_is_told_once()
    {
        Draw(92);

        var (first, second) = (Says("UserPromptSubmit", """ "prompt": "go on" """), Says("UserPromptSubmit", """ "prompt": "go on" """));

        first.ShouldContain("75 % of the context is used (184000 of 200000 tokens, told late)");
        second.ShouldNotContain("of the context is used");
    }

    [Fact, Trait("Requirement", "SES-75")]
    public void A_goal_that_is_met_without_a_trace_is_kept_and_said_to_be_so()
    {
        _terminal.Session("goal", "add", "Answer letters");
        _terminal.Session("goal", "add", "Fix the parser");

        var (letters, parser) = (_terminal.Session("goal", "met", "1"), _terminal.Session("goal", "met", "2"));

        letters.Error.ShouldStartWith("verification: PROCEED_WITH_CAUTION (0.");
        letters.Error.ShouldContain("nothing that was committed, changed or recorded speaks for: Answer letters");
        (letters.Code, parser.Code, parser.Error).ShouldBe((0, 0, ""));
        parser.Out.ShouldContain("1 [x] Answer letters");
    }

    // Tools fail, five times within a minute, and a file or two are changed.
    private void Rise(int minutes)
    {
        _terminal.Time.PassMinutes(minutes);
        for (var number = 0; number < 5; number++)
            Says("PostToolUseFailure", """ "tool_name": "Bash", "error": "no" """);
        for (var number = 0; number < 20; number++)
            Says("PostToolUse", $$""" "tool_name": "Write", "tool_input": { "file_path": "file{{number}}.cs", "content": "x" } """);
    }

    private string Told(int percent)
    {
        Draw(percent);
        return Says("UserPromptSubmit", """ "prompt": "go on" """);
    }

    private string Draw(int percent) =>
        _terminal.StatusLine($$"""{ "session_id": "one", "context_window": { "context_window_size": 200000, "used_percentage": {{percent}} } }""").Out;

    private string Says(string name, string members)
    {
        var answer = _terminal.Agent("claude", name, $$"""{ "session_id": "one", {{members}} }""");
        (answer.Code, answer.Error).ShouldBe((0, ""));
        return answer.Out is "" ? "" : JsonDocument.Parse(answer.Out).RootElement.GetProperty("hookSpecificOutput").GetProperty("additionalContext").GetString() ?? "";
    }
}
