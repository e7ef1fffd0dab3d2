using GitSession.Cli;
using GitSession.Cli.Output;
using GitSession.Tests.Support;

namespace GitSession.Tests.Agents;

/// <summary>An agent waits for nobody: what takes too long is left with one line on stderr, and no answer comes after it.</summary>
public sealed class PatienceTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void An_event_that_takes_too_long_is_left()
    {
        var answer = Call("SessionStart", around => around with { HookPatience = Short });

        answer.ShouldBe(new Answer("", "warning: the event SessionStart took longer than 0.1 s and was left\n", 0));
    }

    [Theory]
    [InlineData("SessionEnd")]
    [InlineData("sessionEnd")]
    public void An_end_has_a_limit_of_its_own_because_an_agent_leaves_all_hooks_less_time_there(string name)
    {
        var answer = Call(name, around => around with { EndPatience = Short });

        answer.ShouldBe(new Answer("", $"warning: the event {name} took longer than 0.1 s and was left\n", 0));
    }

    [Fact]
    public void The_limits_are_below_those_of_the_agents()
    {
        using var nowhere = new SafeWriter(Stream.Null);

        var around = Surroundings.OfProcess(nowhere, nowhere);

        around.EndPatience.ShouldBeLessThan(TimeSpan.FromSeconds(1.5)); // Claude Code: all hooks of an end together
        around.HookPatience.ShouldBeLessThan(TimeSpan.FromSeconds(30)); // the shortest time limit that an agent gives a hook by default
    }

    private Answer Call(string name, Func<Surroundings, Surroundings> limited)
    {
        using var input = new HangingInput();
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = Program.Run(["agent", "claude", name], limited(_terminal.Around(output, error)) with { In = () => input });
        return new Answer(output.ToString(), error.ToString(), code);
    }
}
