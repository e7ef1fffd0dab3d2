using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>Which of two live sessions a command means.</summary>
public sealed class SelectionTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public SelectionTests()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Another();
        _terminal.Session("start", "Calendar", "--beside");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_callers_own_where_nothing_is_said()
    {
        var answer = _terminal.Session("focus");

        answer.Out.ShouldStartWith("Focus: Calendar");
    }

    [Fact]
    public void The_one_that_the_environment_names()
    {
        _terminal.Environment["GIT_SESSION"] = "inbox";

        var answer = _terminal.Session("focus");

        answer.Out.ShouldStartWith("Focus: Inbox");
    }

    [Fact]
    public void The_one_that_the_option_names_whatever_the_environment_says()
    {
        _terminal.Environment["GIT_SESSION"] = "inbox";

        var answer = _terminal.Session("focus", "--session", "calendar");

        answer.Out.ShouldStartWith("Focus: Calendar");
    }

    [Fact]
    public void A_zero_in_the_environment_names_none()
    {
        _terminal.Environment["GIT_SESSION"] = "0";

        var answer = _terminal.Session("focus");

        answer.Out.ShouldStartWith("Focus: Calendar");
    }

    [Fact]
    public void One_is_closed_and_the_other_goes_on()
    {
        _terminal.Session("close", "--session", "inbox");

        var answer = _terminal.Session("status");

        answer.Out.ShouldStartWith("Focus: Calendar");
    }
}
