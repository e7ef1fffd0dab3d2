using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

public sealed class NestedFocusTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact, Trait("Requirement", "MEM-98"), Trait("Requirement", "MEM-02")]
    public void An_interruption_is_done_and_what_it_interrupted_is_taken_up_again()
    {
        _terminal.Session("start", "Reviewing calendar", "--why", "the week is full");
        _terminal.Time.PassMinutes(5);
        _terminal.Session("focus", "push", "Insurance agent calls", "--why", "they called twice");
        _terminal.Time.PassMinutes(5);
        _terminal.Session("focus");
        _terminal.Session("focus", "peek");
        _terminal.Session("focus", "done");
        _terminal.Session("focus", "pop");
        _terminal.Session("status");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact, Trait("Requirement", "MEM-58"), Trait("Requirement", "MEM-59")]
    public void Pop_and_peek_with_nothing_suspended_say_so_and_are_no_error()
    {
        _terminal.Session("start", "Reviewing calendar");

        var (popped, peeked, asked) = (_terminal.Session("focus", "pop"), _terminal.Session("focus", "peek"), _terminal.Session("focus", "peek", "--json"));

        (popped.Line, popped.Code).ShouldBe(("[empty - nothing suspended]", 0));
        (peeked.Line, peeked.Code).ShouldBe(("[empty - nothing suspended]", 0));
        asked.Json.GetProperty("focus").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact, Trait("Requirement", "MEM-56")]
    public void A_change_of_focus_wants_to_know_what_becomes_of_the_one_in_hand()
    {
        _terminal.Session("start", "One");
        _terminal.Session("focus", "set", "Two");
        _terminal.Session("focus", "set", "Two", "--suspend");
        _terminal.Session("focus", "set", "Three", "--complete");
        _terminal.Session("focus", "set", "Four", "--abandon", "--loop");
        _terminal.Session("focus", "set", "Five", "--abandon");
        _terminal.Session("focus", "set", "Six", "--complete", "--abandon");
        _terminal.Session("focus", "set", "Six", "--loop");
        _terminal.Session("focus", "drop", "--loop");
        _terminal.Session("focus", "set", "Six");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact, Trait("Requirement", "MEM-62"), Trait("Requirement", "MEM-113")]
    public void A_push_reminds_at_the_third_suspended_focus_and_warns_at_the_fourth()
    {
        _terminal.Session("start", "One");

        var talk = new[] { "Two", "Three", "Four", "Five" }.Select(text => _terminal.Session("focus", "push", text).Error).ToList();

        talk.ShouldBe(
        [
            "",
            "",
            "3 focuses are suspended: finish one before you start another\n",
            "warning: 4 focuses are suspended, more than anyone keeps in mind: turn some into loops with git session focus drop --loop\n",
        ]);
    }

    [Fact, Trait("Requirement", "MEM-62")]
    public void The_settings_say_when_a_push_reminds()
    {
        _terminal.Write(".ai_context/config.yaml", "format: 1\nsession: { stack: { remind: 0, warn: 9 } }\n");
        _terminal.Session("start", "One");

        var talk = _terminal.Session("focus", "push", "Two").Error;

        talk.ShouldBe("1 focus is suspended: finish one before you start another\n");
    }

    [Fact]
    public void The_same_focus_done_twice_in_one_second_is_said_twice()
    {
        _terminal.Session("start", "One");

        var said = new[] { "done", "set One", "done" }.Select(words => _terminal.Session(["focus", .. words.Split(' ')]).Out).ToList();

        said.ShouldBe(["Done: One\n", "Focus: One\n", "Done: One\n"]);
    }

    [Fact, Trait("Requirement", "MEM-60")]
    public void Done_reminds_of_what_waits()
    {
        _terminal.Session("start", "One");
        _terminal.Session("loop", "add", "Call back", "--why", "at noon");
        _terminal.Session("focus", "push", "Two");

        var talk = _terminal.Session("focus", "done").Error;

        talk.ShouldBe("suspended: One (git session focus pop)\nopen loops: 1 (git session loop list)\n");
    }
}
