using System.Diagnostics;
using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>Stories that need processes of their own: a crowd of writers, an owner that is killed.</summary>
public sealed class ManyProcessesTests : IDisposable
{
    private readonly GitFixture _git = new();

    public ManyProcessesTests() => _git.MakeACommit();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void Twenty_loops_added_at_the_same_moment_are_twenty_loops()
    {
        _git.Run("start", "Reviewing calendar").Code.ShouldBe(0);

        var writers = Enumerable.Range(1, 20).Select(i => _git.Start("loop", "add", $"loop {i}", "--why", "all at once")).ToList();
        var errors = writers.ConvertAll(writer => writer.StandardError.ReadToEnd());
        writers.ForEach(writer => writer.WaitForExit());

        errors.ShouldAllBe(error => !error.Contains("error:", StringComparison.Ordinal));
        writers.ShouldAllBe(writer => writer.ExitCode == 0);
        var loops = Json("loop", "list").GetProperty("open_loops").EnumerateArray().Select(loop => loop.GetProperty("description").GetString());
        loops.ShouldBe(Enumerable.Range(1, 20).Select(i => $"loop {i}"), ignoreOrder: true);
    }

    [Fact]
    [Trait("Requirement", "MEM-101")]
    [Trait("Requirement", "MEM-102")]
    public void A_session_whose_agent_was_killed_is_found_by_the_next_start()
    {
        using var agent = StartAgent("start 'Calling the insurance'", "focus push 'Doctor appointment'");
        agent.Kill(entireProcessTree: true);
        agent.WaitForExit();

        var next = Json("start", "Next");

        next.GetProperty("recovered").GetArrayLength().ShouldBe(1);
        next.GetProperty("open_loops").EnumerateArray().Select(loop => loop.GetProperty("description").GetString())
            .ShouldBe(["Calling the insurance", "Doctor appointment"], ignoreOrder: true);
    }

    [Fact]
    public void A_session_whose_agent_lives_is_left_alone_and_a_second_one_goes_beside_it()
    {
        using var agent = StartAgent("start 'Calling the insurance'");

        var refused = _git.Run("start", "Mine");
        var beside = _git.Run("start", "Mine", "--beside");
        var added = _git.Run("loop", "add", "my loop", "--why", "mine");

        (refused.Code, beside.Code, added.Code).ShouldBe((1, 0, 0));
        refused.Error.ShouldContain("--beside");
        Json("status").GetProperty("focus").GetProperty("description").GetString().ShouldBe("Mine");
        Tell(agent, "status --json").ShouldContain("Calling the insurance");
        agent.Kill(entireProcessTree: true);
        agent.WaitForExit();
    }

    // An agent is a process that outlives the commands it runs: here a shell that is told them one by one.
    private Process StartAgent(params string[] commands)
    {
        var agent = _git.Start("sh", [], ".", listens: true);
        foreach (var command in commands)
            Tell(agent, command);
        return agent;
    }

    private static string Tell(Process agent, string command)
    {
        agent.StandardInput.WriteLine($"dotnet '{GitFixture.Program}' {command} </dev/null; echo told");
        var text = "";
        while (agent.StandardOutput.ReadLine() is { } line && line != "told")
            text += line + "\n";
        return text;
    }

    private JsonElement Json(params string[] arguments)
    {
        var answer = _git.Run([.. arguments, "--json"]);
        answer.Code.ShouldBe(0, answer.Error);
        return JsonDocument.Parse(answer.Out).RootElement;
    }
}
