using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GitSession.Cli.Output;
using ModelContextProtocol;

namespace GitSession.Cli.Agents.Mcp;

/// <summary>The answer to a line that is no message: a parse error, or an invalid request where it is JSON (JSON-RPC 2.0, section 5).</summary>
internal static class RefusedLine
{
    public static byte[] Answer(string line)
    {
        var (isJson, id) = IdOf(line);
        var answer = new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = id,
            ["error"] = new JsonObject
            {
                ["code"] = (int)(isJson ? McpErrorCode.InvalidRequest : McpErrorCode.ParseError),
                ["message"] = McpText.NotAMessage,
            },
        };
        return Encoding.UTF8.GetBytes(answer.ToJsonString());
    }

    private static (bool IsJson, JsonNode? Id) IdOf(string line)
    {
        try
        {
            return (true, JsonNode.Parse(line) is JsonObject { } message && message["id"] is JsonValue id ? id.DeepClone() : null);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return (false, null); // the second is what a name that is there twice throws
        }
    }
}
