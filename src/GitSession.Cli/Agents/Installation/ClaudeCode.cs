using System.Text.Json.Nodes;

namespace GitSession.Cli.Agents.Installation;

/// <summary>Claude Code: hooks and the status line in `.claude/settings.json`, a skill, and a block in CLAUDE.md, which is what it reads.</summary>
internal static class ClaudeCode
{
    private const string Name = "claude";
    private const int Seconds = 10;

    // At the end of a session the host waits 1.5 s, or as long as a hook says that it needs.
    private const int SecondsAtEnd = 5;

    private static readonly string[] Events =
    [
        "SessionStart", "SessionEnd", "UserPromptSubmit", "PreToolUse", "PostToolUse", "PostToolUseFailure", "SubagentStart", "SubagentStop", "PreCompact", "Stop",
    ];

    public static Agent Agent { get; } = new(Name,
    [
        new HookSettings(".claude/settings.json", [.. Events.Select(name => (name, Hook(name)))])
        {
            Setting = ("statusLine", new JsonObject { ["type"] = "command", ["command"] = HookCommands.StatusLine() }),
        },
        new OwnFile(".claude/skills/git-session/SKILL.md", AgentTexts.Skill, "<!-- ", " -->"),
        new InstructionBlock("CLAUDE.md"),
    ]);

    private static JsonObject Hook(string name) => HookCommands.Group(new JsonObject
    {
        ["type"] = "command",
        ["command"] = HookCommands.Shell(Name, name),
        ["timeout"] = name is "SessionEnd" ? SecondsAtEnd : Seconds,
    });
}
