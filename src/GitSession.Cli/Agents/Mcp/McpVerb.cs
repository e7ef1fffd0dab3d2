namespace GitSession.Cli.Agents.Mcp;

/// <summary>A verb of the command line that agents are given as a tool.</summary>
/// <param name="Path">Its words on the command line.</param>
internal sealed record McpVerb(bool ReadsOnly, params IReadOnlyList<string> Path)
{
    public string Name => string.Join('_', Path);
}
