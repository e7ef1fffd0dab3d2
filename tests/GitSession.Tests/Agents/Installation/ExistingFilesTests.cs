using GitSession.Tests.Support;

namespace GitSession.Tests.Agents.Installation;

/// <summary>What people wrote stays, whatever it looks like.</summary>
public sealed class ExistingFilesTests : IDisposable
{
    private readonly AgentRepository _here = new();

    public static TheoryData<string, string, string> Written => new()
    {
        { "claude", ".claude/settings.json", "{\n\t// ours\n\t\"permissions\": { \"allow\": [\"Bash(npm test)\"] }, // all\n\t\"hooks\": {\n\t\t\"Stop\": [\n\t\t\t{ \"matcher\": \"\", \"hooks\": [{ \"type\": \"command\", \"command\": \"say done\" }] },\n\t\t],\n\t},\n}" },
        { "claude", ".claude/settings.json", "\uFEFF{\r\n    \"model\": \"opus\",\r\n    \"statusLine\": {\"type\": \"command\", \"command\": \"mine\"}\r\n}\r\n" },
        { "claude", ".claude/settings.json", "{}" },
        { "claude", ".claude/settings.json", "{\n}\n" },
        { "claude", ".claude/settings.json", "{\"hooks\":{}}" },
        { "claude", ".claude/settings.json", "{\"hooks\":{\"Stop\":[]},\"model\":\"opus\"}\n\n" },
        { "claude", "CLAUDE.md", "@AGENTS.md" },
        { "claude", "CLAUDE.md", "# Rules\r\n\r\nBe kind.\r\n" },
        { "claude", "CLAUDE.md", "" },
        { "codex", ".codex/hooks.json", "{\n  \"hooks\": {\n    \"SessionStart\": [\n      {\n        \"matcher\": \"startup|resume\",\n        \"hooks\": [{ \"type\": \"command\", \"command\": \"python3 x.py\" }]\n      }\n    ]\n  }\n}\n" },
        { "codex", "AGENTS.md", "# Agents\n\nTests: `make test`\n" },
        { "gemini", ".gemini/settings.json", "{\"ui\":{\"theme\":\"Dracula\"},\"mcpServers\":{}}" },
        { "gemini", "GEMINI.md", "\uFEFFNo last line end" },
        { "cursor", ".cursor/hooks.json", "{\n  \"version\": 1,\n  \"hooks\": {\n    \"stop\": [\n      { \"command\": \"./audit.sh\" } /* keep */\n    ]\n  }\n}\n" },
        { "cursor", ".cursor/hooks.json", "{ \"version\": 1 }\n" },
        { "cursor", ".cursor/hooks.json", "{}\n" },
        { "cursor", ".cursor/hooks.json", "{\"hooks\": {}, \"version\": 1}\n" },
        { "copilot", ".github/hooks/git-session.json", "{\n    \"version\": 1,\n    \"hooks\": { }\n}\n" },
        { "opencode", ".opencode/plugins/git-session.js", "export const Mine = async () => ({})\n" },
        { "opencode", ".opencode/plugins/other.js", "// other\n" },
    };

    public void Dispose() => _here.Dispose();

    [Theory]
    [MemberData(nameof(Written))]
    [Trait("Requirement", "SES-109")]
    public void What_was_there_comes_back_to_the_byte(string name, string path, string text)
    {
        _here.Write(path, text);
        var before = _here.Everything;

        _here.Init(name).Code.ShouldBe(0);
        var wired = _here.Everything;
        var again = _here.Init(name);
        _here.Session("uninstall").Code.ShouldBe(0);

        wired.ShouldNotBe(before);
        again.Line.ShouldBe("everything is there already: nothing was changed");
        _here.Everything.ShouldBe(before);
    }

    [Fact]
    public void What_a_person_added_meanwhile_stays_and_ours_goes()
    {
        _here.Write(".claude/settings.json", "{\n  \"model\": \"opus\"\n}\n");
        _here.Write("CLAUDE.md", "# Mine");
        _here.Init("claude");
        _here.Write(".claude/settings.json", _here.Read(".claude/settings.json").Replace("\"Stop\": [", "\"Stop\": [\n      { \"hooks\": [] }, // mine", StringComparison.Ordinal));
        _here.Write("CLAUDE.md", _here.Read("CLAUDE.md") + "More of mine.\n");

        _here.Session("uninstall").Code.ShouldBe(0);

        _here.Read(".claude/settings.json").ShouldBe("{\n  \"model\": \"opus\",\n  \"hooks\": {\n    \"Stop\": [\n      { \"hooks\": [] } // mine\n    ]\n  }\n}\n");
        _here.Read("CLAUDE.md").ShouldBe("# Mine\nMore of mine.\n");
    }

    [Fact]
    public void A_file_of_ours_that_a_person_changed_stays_and_is_named()
    {
        _here.Init("claude");
        _here.Write(".claude/skills/git-session/SKILL.md", _here.Read(".claude/skills/git-session/SKILL.md") + "Mine.\n");
        var changed = _here.Read(".claude/skills/git-session/SKILL.md");

        var again = _here.Init("claude");
        var gone = _here.Session("uninstall");

        again.Line.ShouldBe("everything is there already: nothing was changed");
        gone.Out.ShouldContain(".claude/skills/git-session/SKILL.md was changed");
        _here.Read(".claude/skills/git-session/SKILL.md").ShouldBe(changed);
    }

    [Theory]
    [InlineData("", ".claude/settings.json:1: expected JSON")]
    [InlineData("{\n  \"hooks\": {\n}", ".claude/settings.json:3: expected JSON")]
    [InlineData("{\n  \"hooks\": []\n}", ".claude/settings.json:2: expected an object as \"hooks\"")]
    [InlineData("{ \"hooks\": {\n \"Stop\": 1 } }", ".claude/settings.json:2: expected a list as \"Stop\"")]
    public void A_file_that_cannot_be_read_is_named_with_its_line_and_nothing_is_written(string text, string expected)
    {
        _here.Write(".claude/settings.json", text);
        var before = _here.Everything;

        var answer = _here.Session("init", "--agent", "codex", "--agent", "claude");

        answer.Code.ShouldBe(3);
        answer.Error.ShouldContain(expected);
        _here.Everything.ShouldBe(before);
        Directory.Exists(_here.Place(".ai_context")).ShouldBeFalse();
    }

    [Fact]
    public void A_link_that_leads_out_is_refused_by_init_and_keeps_uninstall_from_nothing()
    {
        using var outside = new TempDirectory();
        Directory.CreateSymbolicLink(_here.Place(".claude"), outside.Path);

        var refused = _here.Init("claude");
        var gone = _here.Session("uninstall");

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain(".claude");
        gone.Code.ShouldBe(0);
        Directory.EnumerateFileSystemEntries(outside.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(".claude/settings.local.json")]
    [InlineData("../home/.claude/settings.json")]
    public void A_status_line_that_a_person_has_anywhere_is_not_replaced(string path)
    {
        _here.Write(path, "{ \"statusLine\": { \"type\": \"command\", \"command\": \"mine\" } }");

        _here.Init("claude");

        _here.Read(".claude/settings.json").ShouldNotContain("statusLine");
    }
}
