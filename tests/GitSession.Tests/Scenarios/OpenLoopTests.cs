using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

public sealed class OpenLoopTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Of_two_loops_whose_ids_differ_in_case_alone_the_one_that_was_meant_is_named()
    {
        _terminal.Write("journal/2026-11-19-by-hand.md", "# By hand\n\n## Open Loops\n\n- [ ] lower - because <!-- loop fix task -->\n- [ ] upper - because <!-- loop FIX task -->\n");
        _terminal.Session("start", "Tidy up");

        var lower = _terminal.Session("loop", "close", "fix", "--note", "done");
        var upper = _terminal.Session("loop", "close", "FIX", "--note", "done");

        (lower.Out, upper.Out).ShouldBe(("closed fix [MEDIUM] lower\n", "closed FIX [MEDIUM] upper\n"));
    }

    [Fact, Trait("Requirement", "MEM-99"), Trait("Requirement", "MEM-23")]
    public void The_doctors_appointment_is_kept_as_a_loop_and_found_in_the_next_session()
    {
        _terminal.Session("start", "Reviewing calendar");
        var id = _terminal.Session(
            "loop", "add", "Prepare doctor appointment notes", "--why", "appointment is tomorrow", "--urgency", "medium", "--type", "task").Line;
        _terminal.Session("loop", "show", id);
        _terminal.Session("loop", "show", id, "--json");
        _terminal.Time.PassMinutes(10);
        _terminal.Session("close");
        _terminal.Time.PassMinutes(60);
        _terminal.Session("start", "Preparing");
        _terminal.Session("loop", "close", id, "--note", "notes are in the bag");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void A_loop_is_changed_closed_and_opened_again()
    {
        _terminal.Session("start", "Reviewing calendar");
        var id = _terminal.Session("loop", "add", "Call", "--why", "at noon").Line;
        _terminal.Session("loop", "edit", id, "--text", "Call the bank", "--urgency", "HIGH", "--type", "question", "--why", "before noon");
        _terminal.Session("loop", "close", id.ToUpperInvariant(), "--note", "called");
        _terminal.Session("loop", "close", id);
        _terminal.Session("loop", "reopen", id);
        _terminal.Session("loop");
        _terminal.Session("loop", "edit", id, "--urgency", "extreme");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact, Trait("Requirement", "MEM-114")]
    public void A_loop_without_a_word_on_why_is_asked_for_one()
    {
        _terminal.Session("start", "Reviewing calendar");

        var answer = _terminal.Session("loop", "add", "Call the bank");

        answer.Error.ShouldBe($"loop {answer.Line} has no context: git session loop edit {answer.Line} --why <text> says what the next one must know\n");
        answer.Code.ShouldBe(0);
    }

    [Theory, Trait("Requirement", "MEM-64"), Trait("Requirement", "MEM-65")]
    [InlineData("an answer (question), something done (task), a choice (decision), somebody heard from (followup)")]
    [InlineData("high: in this session; medium: soon; low: someday")]
    public void The_help_says_what_types_and_urgencies_mean(string words)
    {
        var help = _terminal.Session("loop", "add", "--help").Out;

        string.Join(' ', help.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ShouldContain(words);
    }

    [Theory, Trait("Requirement", "MEM-64")]
    [InlineData("question")]
    [InlineData("task")]
    [InlineData("decision")]
    [InlineData("followup")]
    public void Each_type_of_loop_is_in_the_journal_as_what_it_is(string type)
    {
        _terminal.Session("start", "Reviewing calendar");
        var id = _terminal.Session("loop", "add", "Which clinic", "--why", "two are near", "--type", type).Line;

        _terminal.Session("close");

        _terminal.Session("show").Out.ShouldContain($"- [ ] **MEDIUM**: Which clinic - two are near <!-- loop {id} {type} 2026-11-20T09:15:04+01:00 -->\n");
        _terminal.Session("show").Out.Contains("## Questions\n\n> Which clinic\n").ShouldBe(type is "question");
    }

    [Fact, Trait("Requirement", "MEM-66")]
    public void Status_reminds_of_an_urgent_loop_after_half_an_hour()
    {
        _terminal.Session("start", "Reviewing calendar");
        var id = _terminal.Session("loop", "add", "Call the bank", "--why", "before noon", "--urgency", "high").Line;
        _terminal.Time.PassMinutes(30);

        var early = _terminal.Session("status").Out;
        _terminal.Time.PassMinutes(1);
        var late = _terminal.Session("status").Out;

        early.ShouldNotContain("Reminders:");
        late.ShouldEndWith($"\nReminders:\n  high urgency and still open: {id} Call the bank\n");
    }
}
