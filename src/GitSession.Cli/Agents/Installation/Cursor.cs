using System.Text.Json.Nodes;

namespace GitSession.Cli.Agents.Installation;

/// <summary>Cursor: hooks in `.cursor/hooks.json`, a rule for when what they answer does not arrive, and a block in AGENTS.md.</summary>
internal static class Cursor
{
    private const string Name = "cursor";
    private const int Seconds = 10;

    private static readonly string[] Events =
    [
        "sessionStart", "sessionEnd", "beforeSubmitPrompt", "preToolUse", "postToolUse", "postToolUseFailure", "subagentStart", "subagentStop", "preCompact", "stop",
    ];

    public static Agent Agent { get; } = new(Name,
    [
        new HookSettings(".cursor/hooks.json", [.. Events.Select(name => (name, Hook(name)))]) { IsVersioned = true },
        new OwnFile(".cursor/rules/git-session.mdc", AgentTexts.CursorRule, "<!-- ", " -->"),
        new InstructionBlock("AGENTS.md"),
    ]);

    private static JsonObject Hook(string name) => new JsonObject { ["command"] = HookCommands.Shell(Name, name), ["timeout"] = Seconds };
}
