namespace GitSession.Cli.Agents.Installation;

/// <summary>OpenCode: it runs no commands, so that a plugin of ours does, and a block in AGENTS.md.</summary>
internal static class OpenCode
{
    public static Agent Agent { get; } = new("opencode",
    [
        new OwnFile(".opencode/plugins/git-session.js", AgentTexts.OpenCodePlugin, "// ", ""),
        new InstructionBlock("AGENTS.md"),
    ]);
}
