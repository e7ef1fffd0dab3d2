using System.Text.Json.Nodes;

namespace GitSession.Cli.Agents.Installation;

/// <summary>Codex CLI: hooks in `.codex/hooks.json`, which it runs after a person trusted them, and a block in AGENTS.md.</summary>
internal static class CodexCli
{
    public const string Hooks = ".codex/hooks.json";
    private const string Name = "codex";
    private const int Seconds = 10;

    private static readonly string[] Events =
        ["SessionStart", "UserPromptSubmit", "PreToolUse", "PostToolUse", "PreCompact", "SubagentStart", "SubagentStop", "Stop"];

    public static Agent Agent { get; } = new(Name,
    [
        new HookSettings(Hooks, [.. Events.Select(name => (name, Hook(name)))]),
        new InstructionBlock("AGENTS.md"),
    ]);

    private static JsonObject Hook(string name) => HookCommands.Group(new JsonObject
    {
        ["type"] = "command",
        ["command"] = HookCommands.Shell(Name, name),
        ["timeout"] = Seconds,
    });
}
