using GitSession.Tests.Support;

namespace GitSession.Tests.Agents;

/// <summary>What an agent may send by accident or on purpose, and what the disk may do meanwhile.</summary>
public sealed class HostilePayloadTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("""{ "session_id": "one", "prompt": "cut in an emoji \ud83d" }""")]
    [InlineData("""{ "session_id": "\ude00", "hook_event_name": "UserPromptSubmit", "\ud83d": 1 }""")]
    [InlineData("""{ "session_id": "one", "cwd": "/tmp\u0000x" }""")]
    [InlineData("""{ "session_id": "one\u0000", "prompt": [] }""")]
    public void Half_characters_and_what_is_no_path_disturb_no_event(string sent)
    {
        var answer = _terminal.Agent("claude", "UserPromptSubmit", sent);

        (answer.Code, answer.Error).ShouldBe((0, ""));
        answer.Out.ShouldContain("additionalContext");
    }

    [Theory]
    [InlineData("a\\u0000b", "")]
    [InlineData("../db/a.sql", "")]
    [InlineData("/db/a.sql", "")]
    [InlineData("src/../db/a.sql", "deny")]
    [InlineData("{directory}/db/a.sql", "deny")]
    [InlineData("schema/a.sql", "deny")]
    [InlineData("{other}/db/a.sql", "deny")]
    public void A_rule_holds_for_a_file_by_whatever_path_it_is_reached(string path, string decision)
    {
        Rule();
        using var place = new TempDirectory();
        Directory.CreateSymbolicLink(place["other"], _terminal.Directory);
        Directory.CreateDirectory(Path.Combine(_terminal.Directory, "db"));
        Directory.CreateSymbolicLink(Path.Combine(_terminal.Directory, "schema"), "db");
        var named = path.Replace("{directory}", _terminal.Directory, StringComparison.Ordinal).Replace("{other}", place["other"], StringComparison.Ordinal);

        var answer = _terminal.Agent("claude", "PreToolUse", $$"""{ "session_id": "one", "tool_input": { "file_path": "{{named}}", "content": "x" } }""");

        (answer.Code, answer.Error).ShouldBe((0, ""));
        (answer.Out is "" ? "" : answer.Json.GetProperty("hookSpecificOutput").GetProperty("permissionDecision").GetString()).ShouldBe(decision);
    }

    [Fact]
    public void What_cannot_be_counted_is_a_warning_and_the_answer_is_given()
    {
        _terminal.Agent("claude", "SessionStart", """{ "session_id": "one", "source": "startup" }""");
        var session = LiveFiles.In(_terminal.Directory).ShouldHaveSingleItem();
        Directory.CreateDirectory(Path.ChangeExtension(session, ".activity.log"));

        var answer = _terminal.Agent("claude", "UserPromptSubmit", """{ "session_id": "one", "prompt": "wrap up" }""");

        answer.Out.ShouldContain("git session close");
        answer.Error.ShouldStartWith("warning: ");
    }

    [Fact]
    public void A_prompt_without_words_proposes_no_focus()
    {
        _terminal.Agent("claude", "SessionStart", """{ "session_id": "one", "source": "startup" }""");

        var answer = _terminal.Agent("claude", "UserPromptSubmit", """{ "session_id": "one", "prompt": " " }""");

        answer.Out.ShouldContain("nothing is in hand");
        answer.Out.ShouldNotContain("set \\\"\\\"");
    }

    private void Rule() =>
        _terminal.Write(".ai_context/rules/inst_001.md", "---\nid: inst_001\nenforcement: refuse\nparameters: { paths: [\"db/**\"], requires: human_approval }\n---\n\nA rule.\n");
}
