using System.Text.Json.Nodes;

namespace GitSession.Cli.Agents.Installation;

/// <summary>Gemini CLI: hooks in `.gemini/settings.json` and a block in GEMINI.md.</summary>
internal static class GeminiCli
{
    private const string Name = "gemini";
    private const int Milliseconds = 10_000;

    // AfterModel is left out: the host calls it for each piece of an answer that streams in, and waits.
    private static readonly string[] Events =
        ["SessionStart", "SessionEnd", "BeforeAgent", "AfterAgent", "BeforeTool", "AfterTool", "PreCompress"];

    public static Agent Agent { get; } = new(Name,
    [
        new HookSettings(".gemini/settings.json", [.. Events.Select(name => (name, Hook(name)))]),
        new InstructionBlock("GEMINI.md"),
    ]);

    private static JsonObject Hook(string name) => HookCommands.Group(new JsonObject
    {
        ["name"] = "git-session",
        ["type"] = "command",
        ["command"] = HookCommands.Shell(Name, name),
        ["timeout"] = Milliseconds,
    });
}
