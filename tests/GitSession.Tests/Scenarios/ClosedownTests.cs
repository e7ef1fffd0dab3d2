using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>A session ends with its closedown, and the next begins with what it left: the whole round, as it is typed.</summary>
public sealed class ClosedownTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact, Trait("Requirement", "SES-66"), Trait("Requirement", "SES-104"), Trait("Requirement", "SES-61")]
    public void A_session_is_closed_down_and_the_next_one_goes_on_from_its_handoff()
    {
        _terminal.Write("parser.txt", "one\n");
        _terminal.Git("add", "parser.txt");
        _terminal.Git("commit", "--quiet", "-m", "a parser");
        _terminal.Session("start", "Reading the calendar", "--goal", "Review calendar");
        _terminal.Session("loop", "add", "Insurance agent callback", "--why", "they said they'd call back", "--urgency", "high");
        _terminal.Write("parser.txt", "two\n");
        _terminal.Time.PassMinutes(20);
        _terminal.Session("close", "--summary", "Read up to Thursday.");
        _terminal.Session("loop", "add", "Too late", "--why", "it is closed");
        _terminal.Time.PassMinutes(20);
        _terminal.Session("start", "Reading on");
        _terminal.Session("close", "--dry-run");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact, Trait("Requirement", "SES-64")]
    public void A_damaged_marker_is_said_and_the_session_opens()
    {
        _terminal.Write(".ai_context/session-complete.marker", "{ half");

        var start = _terminal.Session("start", "Inbox");

        start.Out.ShouldStartWith("The marker of a closedown was damaged and is ignored");
        start.Code.ShouldBe(0);
    }

    [Fact]
    public void A_marker_that_is_a_link_takes_nothing_away_but_itself()
    {
        _terminal.Write("mine.txt", "{\"session_completed\": true}");
        File.CreateSymbolicLink(Path.Combine(_terminal.Directory, ".ai_context/session-complete.marker"), "../mine.txt");

        _terminal.Session("start", "Inbox").Code.ShouldBe(0);

        _terminal.Read("mine.txt").ShouldBe("{\"session_completed\": true}");
    }

    [Fact]
    public void A_file_that_is_called_like_a_line_of_ours_makes_none()
    {
        _terminal.Write(".ai_context/config.yaml", "cleanup: { artifacts: [\"*.tmp\"] }\n");
        _terminal.Write("b\nPASS Push: faked.tmp", "");
        _terminal.Session("start", "Inbox");

        var lines = _terminal.Session("close").Out.Split('\n');

        lines.ShouldContain("  removed b PASS Push: faked.tmp");
        lines.ShouldNotContain(line => line.StartsWith("PASS Push", StringComparison.Ordinal));
    }

    [Fact]
    public void A_push_that_was_asked_for_and_failed_is_an_error_and_the_session_is_closed()
    {
        _terminal.Session("start", "Inbox");

        var close = _terminal.Session("close", "--push");

        close.Code.ShouldBe(4);
        close.Out.ShouldContain("FAIL Push: ");
        _terminal.Session("status").Out.ShouldStartWith("No session is open.");
    }
}
