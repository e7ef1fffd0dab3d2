using GitSession.Tests.Agents.Mcp;
using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>How the person is stays with the person: a whole session is played, and everything that others read is searched for it.</summary>
public sealed class HumanContextTests : IDisposable
{
    private static readonly string[] Private = ["quokka-tired", "wombat-deadline", "numbat-grumpy"];
    private static readonly string[] Dialects = ["claude", "codex", "gemini", "cursor", "copilot"];

    private readonly Terminal _terminal = Terminal.WithSessions();
    private readonly List<string> _heard = [];

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void It_is_said_shown_and_taken_back()
    {
        _terminal.Session("start", "Inbox");

        Say();

        _terminal.Session("human").Out.ShouldBe("Energy: quokka-tired\nTime pressure: wombat-deadline\nMood: numbat-grumpy\n");
        _terminal.Session("human", "--mood", "").Out.ShouldBe("Energy: quokka-tired\nTime pressure: wombat-deadline\nMood: [not said]\n");
    }

    [Fact, Trait("Requirement", "MEM-121")]
    public void It_is_in_no_commit_no_document_and_no_agents_answer_of_a_whole_session()
    {
        _terminal.Write(".ai_context/config.yaml", "handoff: { before_push: write }\n");
        Hear(_terminal.Session("start", "Inbox", "--goal", "Clear it", "--json"));
        Say();
        Work();
        TalkToAgents();
        Hear(_terminal.Session("hook", "pre-push", "origin", "nowhere"));
        _terminal.Git("add", "--all");
        _terminal.Git("commit", "--quiet", "--allow-empty", "-m", "everything");
        var live = Live();
        _terminal.Die();
        Hear(_terminal.Session("start", "Recovering", "--recover", "--json"));
        Say();
        Hear(_terminal.Session("close", "--json"));
        Hear(_terminal.Session("start", "Next", "--json"));
        Hear(_terminal.Session("close"));

        live.ShouldContain(Private[0]);
        _heard.ShouldAllBe(answer => !Private.Any(word => answer.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Objects().ShouldAllBe(text => !Private.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Documents().ShouldNotBeEmpty();
        Documents().ShouldAllBe(text => !Private.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private void Say() => _terminal.Session("human", "--energy", Private[0], "--time-pressure", Private[1], "--mood", Private[2]).Code.ShouldBe(0);

    private void Work()
    {
        string[][] typed =
        [
            ["focus", "push", "Phone"], ["loop", "add", "Call back", "--why", "they said so"], ["goal", "met", "1"], ["note", "noon"],
            ["decide", "Which clinic"], ["learn", "Call before noon"], ["status"], ["focus"], ["loop", "list"], ["check"], ["framework"],
        ];
        foreach (var command in typed)
        {
            Hear(_terminal.Session(command));
            Hear(_terminal.Session([.. command, "--json"]));
        }
    }

    private void TalkToAgents()
    {
        string[] events = ["SessionStart", "UserPromptSubmit", "PreToolUse", "PostToolUse", "PostToolUseFailure", "SubagentStart", "PreCompact", "Stop", "SessionEnd"];
        foreach (var agent in Dialects)
        {
            foreach (var name in events)
                Hear(_terminal.Agent(agent, name, """{ "session_id": "one", "source": "compact", "prompt": "go on", "tool_name": "Bash", "tool_input": { "command": "ls" } }"""));
        }
        Hear(_terminal.StatusLine("{}"));
        var host = new McpHost(_terminal);
        _heard.AddRange(host.Ask(("resources/read", """{"uri":"gitsession://memory"}""")).Select(answer => answer.GetRawText()));
        _heard.Add(host.Call("status").Text);
    }

    private void Hear(Answer answer) => _heard.Add(answer.Out + answer.Error);

    private string Live() =>
        string.Concat(Directory.GetFiles(Path.Combine(_terminal.Directory, ".ai_context/session"), "*.yaml").Select(File.ReadAllText));

    // Everything that git keeps, whether a commit has it or not.
    private IEnumerable<string> Objects() =>
        _terminal.Git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')).Where(parts => parts is [_, "blob" or "commit"]).Select(parts => _terminal.Git("cat-file", parts[1], parts[0]));

    private string[] Documents() =>
    [
        .. new[] { "journal", ".ai_context" }.SelectMany(folder => Directory.GetFiles(Path.Combine(_terminal.Directory, folder), "*", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/.ai_context/session/", StringComparison.Ordinal) || !file.EndsWith(".yaml", StringComparison.Ordinal) || file.EndsWith(".audit.yaml", StringComparison.Ordinal))
            .Select(File.ReadAllText),
    ];
}
