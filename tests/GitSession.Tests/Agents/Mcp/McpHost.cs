using System.Text;
using System.Text.Json;
using GitSession.Cli;
using GitSession.Tests.Support;

namespace GitSession.Tests.Agents.Mcp;

/// <summary>A host that says all that it has to say, hangs up, and then reads the answers.</summary>
internal sealed class McpHost(Terminal terminal)
{
    public string Protocol { get; init; } = "2025-11-25";

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>What the server said on standard error.</summary>
    public string Talk { get; private set; } = "";

    public int Code { get; private set; } = -1;

    /// <summary>Each line of the server's output.</summary>
    public IReadOnlyList<JsonElement> Say(params string[] lines)
    {
        using var output = new MemoryStream();
        using var stdout = new StringWriter();
        using var stderr = new StringWriter();
        Code = Program.Run(["mcp", .. Arguments], terminal.Around(stdout, stderr) with { In = () => new StringReader(string.Join('\n', lines)), RawOut = () => output });
        stdout.ToString().ShouldBeEmpty();
        Talk = stderr.ToString();
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>The answers to requests that follow the handshake, in their order.</summary>
    public IReadOnlyList<JsonElement> Ask(params (string Method, string Parameters)[] requests)
    {
        var answers = Say([Initialize, """{"jsonrpc":"2.0","method":"notifications/initialized"}""", .. requests.Select((request, i) => Request(i + 1, request.Method, request.Parameters))]);
        return [.. answers.Skip(1)];
    }

    /// <summary>What came of one call of a tool: whether it is an error, and its texts.</summary>
    public (bool IsError, string Text) Call(string tool, string input = "{}")
    {
        var result = Ask(("tools/call", $$"""{"name":"{{tool}}","arguments":{{input}}}"""))[0].GetProperty("result");
        var texts = result.GetProperty("content").EnumerateArray().Select(block => block.GetProperty("text").GetString());
        return (result.TryGetProperty("isError", out var error) && error.GetBoolean(), string.Join('\n', texts));
    }

    public string Initialize => Request(0, "initialize", $$$"""{"protocolVersion":"{{{Protocol}}}","capabilities":{},"clientInfo":{"name":"host","version":"1"}}""");

    private static string Request(int id, string method, string parameters) => $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""";
}
