using System.CommandLine;
using GitSession.Cli.Agents.Mcp;
using GitSession.Cli.Output;

namespace GitSession.Cli.Commands;

/// <summary>`mcp`, whose caller is an agent's host.</summary>
internal sealed class McpCommand(Composition made)
{
    public Command Create() =>
        Shared.Verb("mcp", "Serve the verbs and the working memory to an agent over MCP, on standard input and output.", [], Run);

    private int Run(ParseResult parsed)
    {
        new MemoryServer(made.Around, parsed.GetValue(made.Session)).ServeAsync().GetAwaiter().GetResult();
        return ExitCode.Done;
    }
}
