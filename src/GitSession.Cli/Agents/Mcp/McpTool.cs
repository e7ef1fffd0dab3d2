using System.CommandLine;

namespace GitSession.Cli.Agents.Mcp;

/// <summary>A verb with what it takes, read off the command line's own declaration of it.</summary>
internal sealed record McpTool(McpVerb Verb, string Description, IReadOnlyList<ToolField> Fields)
{
    public string Name => Verb.Name;

    /// <param name="root">The whole command line.</param>
    /// <param name="everywhere">The options that every verb takes.</param>
    public static McpTool Of(McpVerb verb, RootCommand root, params IEnumerable<Option> everywhere)
    {
        Command command = root;
        foreach (var word in verb.Path)
            command = command.Subcommands.Single(sub => sub.Name == word);
        return new McpTool(
            verb,
            command.Description ?? "",
            [.. command.Arguments.Select(ToolField.Of), .. command.Options.Select(ToolField.Of), .. everywhere.Select(ToolField.Of)]);
    }
}
