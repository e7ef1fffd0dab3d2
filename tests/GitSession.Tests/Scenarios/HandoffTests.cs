using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

public sealed class HandoffTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public HandoffTests()
    {
        _terminal.Session("start", "Checking inbox", "--goal", "Clear inbox", "--goal", "Review calendar");
        _terminal.Time.PassMinutes(5);
        _terminal.Session("goal", "met", "1");
        _terminal.Session("focus", "set", "Reviewing calendar", "--complete", "--why", "the week is full");
        _terminal.Session("loop", "add", "Insurance agent callback", "--why", "they said they'd call back", "--urgency", "high", "--type", "followup");
        _terminal.Session("loop", "add", "Which clinic", "--why", "two are near", "--type", "question", "--urgency", "low");
        _terminal.Session("note", "Insurance resolution", "--thread");
        _terminal.Session("note", "which clinic", "--decision");
        _terminal.Session("note", "appointment tomorrow at 14:00", "--time");
        _terminal.Session("note", "the doorbell is broken");
        _terminal.Time.PassMinutes(5);
        _terminal.Session("focus", "push", "Answering the door");
        _terminal.Time.PassMinutes(1);
    }

    public void Dispose() => _terminal.Dispose();

    [Fact, Trait("Requirement", "MEM-100"), Trait("Requirement", "MEM-63")]
    public void Before_it_stands_down_a_session_says_what_is_open_what_was_handled_and_where_it_is_written()
    {
        var answer = _terminal.Session("close", "--summary", "The inbox is empty.");

        answer.Out.ShouldBeApproved();
        answer.Code.ShouldBe(0);
    }

    [Fact]
    public void The_entry_that_it_leaves()
    {
        _terminal.Session("close", "--summary", "The inbox is empty.");

        var entry = _terminal.Session("show").Out;

        entry.ShouldBeApproved();
    }

    [Fact]
    public void A_whole_day()
    {
        _terminal.Session("close", "--summary", "The inbox is empty.");
        _terminal.Time.PassMinutes(60);
        _terminal.Session();
        _terminal.Session("start", "Calling the clinic");
        _terminal.Die();
        _terminal.Time.PassMinutes(60);
        _terminal.Session("start", "Calling the clinic, again");
        _terminal.Session("close");
        _terminal.Session("log");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact, Trait("Requirement", "MEM-10")]
    public void The_commit_has_the_entry_alone_and_the_session_as_its_trailer()
    {
        _terminal.Write("mine.txt", "staged by a person");
        _terminal.Git("add", "mine.txt");

        _terminal.Session("close");

        var id = _terminal.Git("log", "-1", "--format=%(trailers:key=Session,valueonly)").Trim();
        _terminal.Git("show", "--format=", "--name-only", "HEAD").Split('\n').ShouldContain($"journal/{id}.md");
        _terminal.Git("status", "--porcelain").ShouldBe("A  mine.txt\n");
    }

    [Fact, Trait("Requirement", "MEM-105"), Trait("Requirement", "MEM-103")]
    public void The_start_after_an_interruption_says_what_it_inferred_and_asks_for_the_rest()
    {
        _terminal.Die();

        var lines = _terminal.Session("start", "Calendar, again").Out.Split('\n');

        lines[0].ShouldEndWith("it was interrupted and had no journal entry. One was written: journal/2026-11-20-09-15-checking-inbox-" + lines[0][^7..]);
        lines[1..6].ShouldBe(
        [
            "  In hand, now a loop: Answering the door",
            "  Suspended, now a loop: Reviewing calendar",
            "  Open at its end: 4 loops",
            "  Commits since its start cannot be known here",
            "  Is anything missing from this? git session loop add <text> --why <text>",
        ]);
    }
}
