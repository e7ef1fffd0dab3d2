using GitSession.Journal;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class CloseSessionTests
{
    private readonly InMemoryDay _day = new();

    [Fact, Trait("Requirement", "MEM-115")]
    public void A_session_in_which_nothing_happened_leaves_an_entry_too()
    {
        var id = _day.Start(new StartRequest()).Session.Id;

        _day.Close();

        _day.Entry(id).Status.ShouldBe(EntryStatus.Closed);
        _day.AllLive.ShouldBeEmpty();
    }

    [Fact, Trait("Requirement", "MEM-67")]
    public void Every_loop_is_in_the_entry_the_urgent_and_old_ones_first_and_the_closed_ones_last()
    {
        _day.Start("Inbox");
        var done = _day.Open("done", urgency: Urgency.High);
        _day.Open("low", urgency: Urgency.Low);
        _day.Open("medium, old");
        _day.Time.PassMinutes(1);
        _day.Open("medium, new");
        _day.Open("high", urgency: Urgency.High);
        _day.Edit(memory => memory.Close(done.Id, "settled", _day.Time.Now));

        var loops = _day.Close().Entry.Loops;

        loops.Select(line => (line.Description, line.Closed)).ShouldBe(
            [("high", false), ("medium, old", false), ("medium, new", false), ("low", false), ("done", true)]);
        loops[^1].Context.ShouldBe("settled");
    }

    [Fact, Trait("Requirement", "MEM-63"), Trait("Requirement", "MEM-68")]
    public void What_is_still_suspended_becomes_a_loop_and_keeps_why()
    {
        _day.Start(new StartRequest { Focus = "Inbox", Why = "it is full" });
        _day.Edit(memory => memory.Push("Phone", null, _day.Time.Now).Complete(_day.Time.Now));

        var line = _day.Close().Entry.Loops.ShouldHaveSingleItem();

        (line.Description, line.Context, line.Closed).ShouldBe(("Inbox", "it is full (suspended when the session closed)", false));
    }

    [Fact, Trait("Requirement", "MEM-10")]
    public void The_commit_holds_the_entry_and_names_the_session_in_a_trailer()
    {
        var id = _day.Start("Inbox").Session.Id;

        var report = _day.Close();

        var (paths, message) = _day.Repository.Commits.ShouldHaveSingleItem();
        paths.ShouldBe([Paths.Entry(id), Paths.Handoff(id)], ignoreOrder: true);
        message.ShouldBe($"journal: Inbox\n\nOpen loops: 0, closed in this session: 0.\n\nSession: {id}\n");
        report.Commit.ShouldNotBeNull();
    }

    [Fact]
    public void The_summary_begins_with_what_a_person_says_and_names_every_focus()
    {
        _day.Start("Inbox");
        _day.Edit(memory => memory.Complete(_day.Time.Now).Take("Phone", null, _day.Time.Now).Abandon(_day.Time.Now).Take("Door", null, _day.Time.Now));

        var entry = _day.Close("All quiet.").Entry;

        entry.Summary.ShouldBe("All quiet.\n\n- Inbox\n- Phone (given up)\n- Door (in hand when the session closed)");
    }

    [Fact]
    public void A_dry_run_changes_nothing_and_shows_the_entry()
    {
        _day.Start("Inbox");
        _day.Open("Call back");
        var before = _day.Files;

        var report = _day.Close(new CloseRequest(DryRun: true));

        report.EntryText.ShouldContain("Call back");
        _day.Files.ShouldBe(before);
        _day.Repository.Commits.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_commit_the_entry_is_written_and_left_to_its_writer()
    {
        var id = _day.Start("Inbox").Session.Id;

        var report = _day.Close(commit: false);

        (report.Commit, report.Uncommitted).ShouldBe((null, null));
        _day.Files.Keys.ShouldBe([Paths.CompletionMarker, Paths.Entry(id), Paths.Handoff(id)], ignoreOrder: true);
        _day.Repository.Commits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Operation.Merge)]
    [InlineData(Operation.Rebase)]
    [InlineData(Operation.CherryPick)]
    [InlineData(Operation.Revert)]
    [InlineData(Operation.Bisect)]
    public void In_the_middle_of_an_operation_the_entry_is_written_and_the_next_close_commits_it(Operation operation)
    {
        var first = _day.Start("Inbox").Session.Id;
        _day.Repository.InProgress = operation;

        var report = _day.Close();
        _day.Repository.InProgress = null;
        var second = _day.Start("Calendar").Session.Id;
        _day.Close();

        report.Uncommitted.ShouldBe(new Uncommitted(operation));
        report.Commit.ShouldBeNull();
        _day.Repository.Commits.ShouldHaveSingleItem().Paths.ShouldBe([Paths.Entry(first), Paths.Handoff(first), Paths.Entry(second), Paths.Handoff(second)], ignoreOrder: true);
    }

    [Fact]
    public void Closing_twice_is_refused()
    {
        _day.Start("Inbox");
        _day.Close();

        var refusal = Should.Throw<Refusal>(() => _day.Close());

        refusal.Reason.ShouldBe(RefusalReason.SessionClosed);
    }
}
