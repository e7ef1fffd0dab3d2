using System.Collections.Immutable;

namespace GitSession.Cli.Agents;

/// <summary>What an agent is about to do, or did, with a tool.</summary>
/// <param name="Command">What it runs; null where it runs nothing.</param>
/// <param name="Files">The files that it changes, as the agent names them, with the lines that it adds.</param>
internal sealed record AgentTool(string? Command, ImmutableArray<(string Path, ImmutableArray<string> Added)> Files);
