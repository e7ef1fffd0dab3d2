using System.Text.Json;
using GitSession.Cli.Output;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace GitSession.Cli.Agents.Mcp;

/// <summary>
/// Serves the verbs as tools and the working memory as a resource. A tool makes a command line and runs the program with it, so that
/// there is one way of doing a thing.
/// </summary>
internal sealed class MemoryServer
{
    private const string Memory = "gitsession://memory";

    private readonly Surroundings _around;
    private readonly IReadOnlyList<McpTool> _tools;

    /// <param name="session">The session that is meant by calls that name none; null where the program is to find it.</param>
    public MemoryServer(Surroundings around, string? session)
    {
        _around = session is null
            ? around
            : around with { Environment = new Dictionary<string, string>(around.Environment, StringComparer.Ordinal) { ["GIT_SESSION"] = session } };
        var made = new Composition(around, []);
        var root = Commands.Root.CreateWhole(made);
        _tools = [.. McpVerbs.All.Select(verb => McpTool.Of(verb, root, made.Session))];
    }

    /// <summary>Ends when the client does.</summary>
    public async Task ServeAsync()
    {
        await using var transport = new LineTransport(_around.In(), _around.RawOut(), _around.Error);
        await using var server = McpServer.Create(transport, Options());
        await server.RunAsync();
    }

    private McpServerOptions Options() => new()
    {
        ServerInfo = new Implementation { Name = "git-session", Version = ProgramVersion.Text },
        ServerInstructions = McpText.Instructions,
        Capabilities = new ServerCapabilities { Tools = new ToolsCapability(), Resources = new ResourcesCapability() },
        Handlers = new McpServerHandlers
        {
            ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. _tools.Select(ToolSchema.Describe)] }),
            CallToolHandler = (request, _) => ValueTask.FromResult(Call(request.Params)),
            ListResourcesHandler = (_, _) => ValueTask.FromResult(new ListResourcesResult { Resources = [Described] }),
            ReadResourceHandler = (request, _) => ValueTask.FromResult(Read(request.Params.Uri)),
        },
    };

    private CallToolResult Call(CallToolRequestParams call)
    {
        var tool = _tools.FirstOrDefault(tool => tool.Name == call.Name)
            ?? throw new McpProtocolException(McpText.UnknownTool(call.Name), McpErrorCode.InvalidParams);
        var input = new Dictionary<string, JsonElement>(call.Arguments ?? new Dictionary<string, JsonElement>(), StringComparer.Ordinal);
        if (InputCheck.Find(tool, input) is { } fault)
            return Result(isError: true, McpText.Fault(tool, fault));
        var answer = McpCall.Run(_around, ToolArguments.Of(tool, input));
        return Result(answer.IsError, answer.Text, answer.Talk);
    }

    private ReadResourceResult Read(string uri)
    {
        if (uri is not Memory)
            throw new McpProtocolException(McpText.UnknownResource(uri), McpErrorCode.ResourceNotFound);
        var answer = McpCall.Run(_around, ["status"]);
        if (answer.IsError)
            throw new McpProtocolException(answer.Talk, McpErrorCode.InternalError);
        return new() { Contents = [new TextResourceContents { Uri = uri, MimeType = "text/plain", Text = answer.Text }] };
    }

    private static Resource Described => new() { Uri = Memory, Name = "memory", Description = McpText.Memory, MimeType = "text/plain" };


    private static CallToolResult Result(bool isError, params IEnumerable<string> texts) => new()
    {
        IsError = isError,
        Content = [.. texts.Where(text => text is not "").Select(text => new TextContentBlock { Text = text })],
    };
}
