using System.Text.Json;

namespace GitSession.Tests.Agents.Installation;

public sealed class WiringTests : IDisposable
{
    private readonly AgentRepository _here = new();

    public static TheoryData<string> Names => [.. AgentRepository.Names];

    public static TheoryData<string, string> Settings => new()
    {
        { "claude", ".claude/settings.json" },
        { "codex", ".codex/hooks.json" },
        { "gemini", ".gemini/settings.json" },
        { "cursor", ".cursor/hooks.json" },
        { "copilot", ".github/hooks/git-session.json" },
    };

    public static TheoryData<string, string> Instructions => new()
    {
        { "claude", "CLAUDE.md" },
        { "codex", "AGENTS.md" },
        { "gemini", "GEMINI.md" },
        { "cursor", "AGENTS.md" },
        { "copilot", "AGENTS.md" },
        { "opencode", "AGENTS.md" },
    };

    public void Dispose() => _here.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void An_agent_that_was_wired_into_nothing_leaves_nothing(string name)
    {
        var before = _here.Everything;

        _here.Init(name).Code.ShouldBe(0);
        var between = _here.Everything;
        _here.Session("uninstall").Code.ShouldBe(0);

        between.ShouldNotBe(before);
        _here.Everything.ShouldBe(before);
    }

    [Fact]
    public void All_of_them_beside_the_hooks_leave_nothing()
    {
        var before = _here.Everything;

        _here.Session(["init", .. AgentRepository.Names.SelectMany(name => new[] { "--agent", name })]).Code.ShouldBe(0);
        _here.Session("uninstall").Code.ShouldBe(0);

        _here.Everything.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Wired_again_it_is_as_it_was(string name)
    {
        _here.Init(name);
        var once = _here.Everything;

        var again = _here.Init(name);

        again.Line.ShouldBe("everything is there already: nothing was changed");
        _here.Everything.ShouldBe(once);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_file_that_was_written_is_named(string name)
    {
        var before = Files();

        var answer = _here.Session("init", "--no-hooks", "--agent", name, "--json");

        var named = answer.Json.GetProperty("written").EnumerateArray().Select(path => path.GetString());
        Files().Except(before).Append(".git/config").ShouldBe(named, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    [Trait("Requirement", "SES-109")]
    public void Each_event_calls_the_program_by_the_agents_own_name_for_it(string name, string path)
    {
        _here.Init(name);

        var events = JsonDocument.Parse(_here.Read(path)).RootElement.GetProperty("hooks").EnumerateObject().ToList();

        events.ShouldNotBeEmpty();
        foreach (var (each, entries) in events.Select(one => (one.Name, one.Value.GetRawText())))
            entries.ShouldContain($"git-session agent {name} {each}");
    }

    [Theory]
    [MemberData(nameof(Instructions))]
    [Trait("Requirement", "SES-109"), Trait("Requirement", "SES-113"), Trait("Requirement", "MEM-33")]
    public void The_instructions_of_an_agent_teach_the_workflow(string name, string path)
    {
        _here.Init(name);

        var lines = _here.Read(path).Split('\n');
        lines.Length.ShouldBeLessThan(60);
        foreach (var word in new[] { "focus set", "focus push", "loop add", "--why", "--urgency", "goal", "note", "close --summary", "process session closedown", "wrap up", "end session", "create handoff", "start session", "quoted data" })
            lines.ShouldContain(line => line.Contains(word, StringComparison.Ordinal), word);
    }

    [Fact]
    [Trait("Requirement", "MEM-33"), Trait("Requirement", "MEM-126"), Trait("Requirement", "SES-113")]
    public void Claude_gets_a_skill_with_a_name_and_a_description()
    {
        _here.Init("claude");

        var lines = _here.Read(".claude/skills/git-session/SKILL.md").Split('\n');
        lines[..2].ShouldBe(["---", "name: git-session"]);
        lines[2].ShouldStartWith("description: ");
        lines[3].ShouldBe("---");
        lines.Length.ShouldBeLessThan(60);
    }

    [Fact]
    public void An_agent_that_nobody_knows_is_a_mistake_on_the_command_line()
    {
        var answer = _here.Init("clippy");

        answer.Code.ShouldBe(2);
        answer.Error.ShouldContain("--agent wants one of claude, codex, gemini, cursor, copilot, opencode, not clippy");
        Directory.Exists(_here.Place(".ai_context")).ShouldBeFalse();
    }

    private List<string> Files() =>
        [.. Directory.EnumerateFiles(_here.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(file => Path.GetRelativePath(_here.Root, file)).Where(file => !file.StartsWith(".git/", StringComparison.Ordinal))];
}
