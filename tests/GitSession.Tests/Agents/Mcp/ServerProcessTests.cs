using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Agents.Mcp;

public sealed class ServerProcessTests : IDisposable
{
    private readonly GitFixture _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public async Task A_host_talks_with_the_program_and_hangs_up()
    {
        using var server = _git.Start("dotnet", [GitFixture.Program, "mcp"], ".", listens: true);

        await server.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"host","version":"1"}}}""");
        var greeting = await Answer(server.StandardOutput);
        await server.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"start","arguments":{"focus":"Checking inbox"}}}""");
        var start = await Answer(server.StandardOutput);
        server.StandardInput.Close();
        var rest = await server.StandardOutput.ReadToEndAsync();
        await server.WaitForExitAsync();

        greeting.GetProperty("result").GetProperty("protocolVersion").GetString().ShouldBe("2025-06-18");
        start.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString().ShouldNotBeNull().ShouldContain("Checking inbox");
        rest.ShouldBeEmpty();
        server.ExitCode.ShouldBe(0);
        _git.Run("status").Out.ShouldContain("Focus: Checking inbox");
    }

    [Fact]
    public async Task A_host_that_dies_leaves_no_server()
    {
        using var server = _git.Start("dotnet", [GitFixture.Program, "mcp"], ".", listens: true);

        server.StandardOutput.Close();
        await server.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"ping"}""");
        server.StandardInput.Close();
        await server.WaitForExitAsync();

        server.ExitCode.ShouldBe(0);
    }

    private static async Task<JsonElement> Answer(StreamReader output) =>
        JsonDocument.Parse(await output.ReadLineAsync() ?? "").RootElement;
}
