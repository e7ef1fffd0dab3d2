using System.Collections.Immutable;

namespace GitSession.Cli.Agents.Installation;

/// <summary>The agents that are known.</summary>
internal static class KnownAgents
{
    public static ImmutableArray<Agent> All { get; } =
        [ClaudeCode.Agent, CodexCli.Agent, GeminiCli.Agent, Cursor.Agent, CopilotCli.Agent, OpenCode.Agent];

    public static Agent Named(string name) => All.First(agent => agent.Name == name);
}
