using System.Globalization;
using System.Text.Json;
using GitSession.Cli;
using GitSession.Tests.Support;

namespace GitSession.Tests.Agents.Mcp;

public sealed class ServerTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    private McpHost Host => new(_terminal);

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-03-26")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public void Each_version_with_a_handshake_is_spoken(string version)
    {
        var host = new McpHost(_terminal) { Protocol = version };

        var result = host.Say(host.Initialize)[0].GetProperty("result");

        result.GetProperty("protocolVersion").GetString().ShouldBe(version);
        result.GetProperty("serverInfo").GetProperty("name").GetString().ShouldBe("git-session");
        result.GetProperty("capabilities").TryGetProperty("tools", out _).ShouldBeTrue();
        result.GetProperty("capabilities").TryGetProperty("resources", out _).ShouldBeTrue();
    }

    [Fact]
    public void The_version_without_a_handshake_is_spoken()
    {
        const string meta = """ "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"host","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}""";

        var answers = Host.Say(
            """{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{""" + meta + "}}",
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"status","arguments":{},""" + meta + "}}");

        answers[0].GetProperty("result").GetProperty("supportedVersions").EnumerateArray().Select(version => version.GetString()).ShouldContain("2026-07-28");
        answers[1].GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString().ShouldBe(_terminal.Session("status", "--json").Line);
    }

    [Fact]
    public void The_working_memory_is_a_resource()
    {
        _terminal.Session("start", "Checking inbox");

        var answers = Host.Ask(("resources/list", "{}"), ("resources/read", """{"uri":"gitsession://memory"}"""));

        answers[0].GetProperty("result").GetProperty("resources")[0].GetProperty("uri").GetString().ShouldBe("gitsession://memory");
        answers[1].GetProperty("result").GetProperty("contents")[0].GetProperty("text").GetString().ShouldBe(_terminal.Session("status").Line);
    }

    [Fact]
    public void A_memory_that_cannot_be_read_is_an_error_with_file_and_line()
    {
        _terminal.Session("start", "Checking inbox");
        _terminal.Write(".ai_context/config.yaml", "format: 1\nmode: [\n");

        var error = Host.Ask(("resources/read", """{"uri":"gitsession://memory"}"""))[0].GetProperty("error");

        error.GetProperty("message").GetString().ShouldBe(_terminal.Session("status").Error.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("tools/call", """{"name":"rm"}""", -32602)]
    [InlineData("resources/read", """{"uri":"file:///etc/passwd"}""", -32002)]
    [InlineData("nothing/known", "{}", -32601)]
    public void What_is_not_there_is_an_error_of_the_protocol(string method, string parameters, int code)
    {
        Host.Ask((method, parameters))[0].GetProperty("error").GetProperty("code").GetInt32().ShouldBe(code);
    }

    [Fact]
    public void A_line_that_is_no_message_is_said_and_the_next_is_answered()
    {
        var host = Host;

        var answers = host.Say(host.Initialize, "not json", """{"jsonrpc":"2.0","id":7}""", "", "[1]", """{"jsonrpc":"2.0","id":8,"method":"ping"}""");

        answers.Skip(1).Select(Describe).ShouldBe(["null -32700", "7 -32600", "null -32600", "8 ok"]);
        host.Talk.ShouldBe(string.Concat(Enumerable.Repeat("error: a line is no JSON-RPC message\n", 3)));
        host.Code.ShouldBe(0);
    }

    [Fact]
    public void A_text_of_half_a_character_is_an_error_and_the_next_call_is_answered()
    {
        var answers = Host.Ask(("tools/call", """{"name":"note","arguments":{"text":"\ud800"}}"""), ("ping", "{}"));

        answers.Select(Describe).ShouldBe(["1 -32603", "2 ok"]);
    }

    [Fact]
    public void Calls_that_are_sent_at_once_take_effect_in_their_order_and_are_all_answered()
    {
        _terminal.Session("start");
        var names = Enumerable.Range(1, 40).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();

        var answers = Host.Ask([.. names.Select(name => ("tools/call", $$$"""{"name":"goal_add","arguments":{"text":"{{{name}}}"}}"""))]);

        answers.Count.ShouldBe(40);
        _terminal.Session("status", "--json").Json.GetProperty("goals").EnumerateArray().Select(goal => goal.GetProperty("description").GetString()).ShouldBe(names);
    }

    [Fact]
    public void A_client_that_listens_no_more_ends_the_server()
    {
        using var error = new StringWriter();
        var around = _terminal.Around(TextWriter.Null, error) with { In = () => new StringReader(Host.Initialize), RawOut = () => new GoneStream() };

        Program.Run(["mcp"], around).ShouldBe(0);
        error.ToString().ShouldBeEmpty();
    }

    private static string Describe(JsonElement answer) =>
        $"{answer.GetProperty("id").GetRawText()} {(answer.TryGetProperty("error", out var error) ? error.GetProperty("code").GetRawText() : "ok")}";
}
