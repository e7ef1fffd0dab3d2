using GitSession.Cli.Output;

namespace GitSession.Cli.Agents.Mcp;

/// <summary>What the program answered to one call.</summary>
/// <param name="Text">The answer.</param>
/// <param name="Talk">What it said beside that: a reminder, or an error with its hint.</param>
internal sealed record McpAnswer(int Code, string Text, string Talk)
{
    public bool IsError => Code is not ExitCode.Done;
}
