using System.Text.Json.Nodes;

namespace GitSession.Cli.Agents.Installation;

/// <summary>Copilot CLI: hooks in a file of their own, and a block in AGENTS.md. It takes an error of a hook before a tool for a denial.</summary>
internal static class CopilotCli
{
    private const string Name = "copilot";
    private const int Seconds = 10;

    private static readonly string[] Events =
    [
        "sessionStart", "sessionEnd", "userPromptSubmitted", "preToolUse", "postToolUse", "postToolUseFailure", "preCompact", "agentStop", "subagentStart", "subagentStop", "errorOccurred",
    ];

    public static Agent Agent { get; } = new(Name,
    [
        new HookSettings(".github/hooks/git-session.json", [.. Events.Select(name => (name, Hook(name)))]) { IsVersioned = true },
        new InstructionBlock("AGENTS.md"),
    ]);

    private static JsonObject Hook(string name) => new JsonObject
    {
        ["type"] = "command",
        ["bash"] = HookCommands.TolerantShell(Name, name),
        ["powershell"] = HookCommands.TolerantPowerShell(Name, name),
        ["timeoutSec"] = Seconds,
    };
}
