using System.Collections.Immutable;

namespace GitSession.Cli.Agents.Installation;

/// <summary>A coding agent that can be wired, with the files that do it.</summary>
/// <param name="Name">How the command line names it.</param>
internal sealed record Agent(string Name, ImmutableArray<WiredFile> Files);
