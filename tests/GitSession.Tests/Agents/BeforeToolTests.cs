using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Agents;

/// <summary>What an agent is about to do, held against rules before it does it.</summary>
public sealed class BeforeToolTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("refuse", "deny")]
    [InlineData("warn", "ask")]
    [InlineData("record", null)]
    public void A_command_with_the_port_that_was_not_said_is_kept_from_running_as_the_rule_says(string enforcement, string? decision)
    {
        Rule("inst_027_port", $"enforcement: {enforcement}\nparameters: {{ port: 27027 }}");

        var answer = Before(""" "command": "mongosh mongodb://localhost:27017" """);

        answer.Decision.ShouldBe(decision);
        if (decision is not null)
            answer.Reason.ShouldStartWith("command:1: rule inst_027_port says port 27027, and this line says 27017");
    }

    [Fact]
    public void A_line_with_the_port_that_was_not_said_is_not_written()
    {
        Rule("inst_027_port", "enforcement: refuse\nparameters: { port: 27027 }");

        Edit("src/db.js", "connect('mongodb://localhost:27017')").Decision.ShouldBe("deny");
        Edit("src/db.js", "connect('mongodb://localhost:27027') // 10:27").Decision.ShouldBeNull();
    }

    [Fact, Trait("Requirement", "SES-116")]
    public void The_fourth_file_of_the_architecture_wants_an_approval()
    {
        Rule("inst_031_architecture", "enforcement: refuse\nparameters: { paths: [src/], max_files: 3, boundary: technical_architectural_change, requires: human_approval }");
        _terminal.Agent("claude", "SessionStart", Sent(""" "source": "startup" """));
        foreach (var file in new[] { "src/1", "src/2", "docs/a", "src/3" })
            Edited(file);

        var fourth = Edit("src/4", "x");
        var again = Edit("src/3", "x");
        _terminal.Write(".ai_context/decisions/layers.md", "---\napproves: technical_architectural_change\n---\nWe do it.\n");
        var approved = Edit("src/4", "x");

        (fourth.Decision, again.Decision, approved.Decision).ShouldBe(("deny", null, null));
        fourth.Reason.ShouldStartWith("rule inst_031_architecture allows a change to touch 3 files of src/, and with this the session has touched 4");
    }

    [Fact, Trait("Requirement", "SES-116")]
    public void A_patch_of_four_files_of_the_architecture_wants_an_approval()
    {
        Rule("inst_031_architecture", "enforcement: warn\nparameters: { paths: [src/], max_files: 3, requires: human_approval }");
        var patch = string.Concat(Enumerable.Range(1, 4).Select(file => $"*** Add File: src/{file}\\n+x\\n"));

        Before($""" "patch": "*** Begin Patch\n{patch}*** End Patch" """).Decision.ShouldBe("ask");
    }

    [Theory]
    [InlineData("git push", "ask")]
    [InlineData("git push --dry-run", null)]
    public void A_command_that_a_term_must_come_with_is_asked_about_without_it(string command, string? decision)
    {
        Rule("inst_040_push", "parameters: { when: [git push], required_terms: [--dry-run] }");

        Before($""" "command": "{command}" """).Decision.ShouldBe(decision);
    }

    private (string? Decision, string Reason) Edit(string path, string text) => Before($""" "file_path": "{path}", "new_string": "{text}" """);

    private void Edited(string path) =>
        _terminal.Agent("claude", "PostToolUse", Sent($$""" "tool_input": { "file_path": "{{path}}", "new_string": "x" } """));

    private (string? Decision, string Reason) Before(string input)
    {
        var answer = _terminal.Agent("claude", "PreToolUse", Sent($$""" "tool_input": { {{input}} } """));
        answer.Error.ShouldBeEmpty();
        if (answer.Out is "")
            return (null, "");
        var output = JsonDocument.Parse(answer.Out).RootElement.GetProperty("hookSpecificOutput");
        return (output.GetProperty("permissionDecision").GetString(), output.GetProperty("permissionDecisionReason").GetString() ?? "");
    }

    private void Rule(string id, string frontMatter) => _terminal.Write($".ai_context/rules/{id}.md", $"---\n{frontMatter}\n---\nA rule.\n");

    private static string Sent(string more) => $$"""{ "session_id": "one", "cwd": ".", {{more}} }""";
}
