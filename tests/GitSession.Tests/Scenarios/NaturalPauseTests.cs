using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

public sealed class NaturalPauseTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact, Trait("Requirement", "MEM-61")]
    public void When_something_ends_and_nothing_is_in_hand_what_waits_is_named()
    {
        _terminal.Session("start", "Checking inbox", "--goal", "Clear inbox");
        _terminal.Session("focus", "push", "Answering the agent");
        var loop = _terminal.Session("loop", "add", "Insurance callback", "--why", "they said so").Out.Trim();
        _terminal.Session("focus", "done");

        var met = _terminal.Session("goal", "met", "1");
        var closed = _terminal.Session("loop", "close", loop);

        met.Error.ShouldBe("suspended: Checking inbox (git session focus pop)\nopen loops: 1 (git session loop list)\n");
        closed.Error.ShouldBe("suspended: Checking inbox (git session focus pop)\n");
    }

    [Fact, Trait("Requirement", "MEM-61")]
    public void While_something_is_in_hand_nobody_is_reminded()
    {
        _terminal.Session("start", "Checking inbox", "--goal", "Clear inbox");
        _terminal.Session("focus", "push", "Answering the agent");

        var met = _terminal.Session("goal", "met", "1");

        met.Error.ShouldBeEmpty();
    }
}
