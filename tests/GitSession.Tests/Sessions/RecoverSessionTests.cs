using GitSession.Journal;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class RecoverSessionTests
{
    private readonly InMemoryDay _day = new();
    private readonly LiveSession _interrupted;

    public RecoverSessionTests()
    {
        _day.Start(new StartRequest { Focus = "Inbox", Why = "it is full" });
        _day.Edit(memory => memory.Push("Phone", null, _day.Time.Now));
        _day.Open("Call back", "at noon", Urgency.High);
        _interrupted = _day.Live;
    }

    [Fact, Trait("Requirement", "MEM-101"), Trait("Requirement", "MEM-102")]
    public void What_was_in_hand_and_what_was_suspended_become_loops_and_keep_why()
    {
        var entry = Recover().Entry;

        entry.OpenLoops.Select(line => (line.Description, line.Context)).ShouldBe(
        [
            ("Call back", "at noon"),
            ("Inbox", "it is full (suspended when the session was interrupted)"),
            ("Phone", "interrupted while in hand"),
        ], ignoreOrder: true);
    }

    [Fact, Trait("Requirement", "MEM-103")]
    public void The_gap_in_the_journal_is_filled_with_an_entry_that_says_what_it_is()
    {
        _day.Time.PassMinutes(90);

        var recovered = Recover();

        var entry = _day.Entry(_interrupted.Id);
        entry.Status.ShouldBe(EntryStatus.Interrupted);
        _day.Workspace.Read(recovered.Entry.Path)?.ShouldContain("\nended_at: 2026-11-20T09:15:04+01:00\n");
        entry.Summary.ShouldStartWith("This session was interrupted");
        recovered.Entry.Path.ShouldBe(Paths.Entry(_interrupted.Id));
        _day.AllLive.ShouldBeEmpty();
    }

    [Fact, Trait("Requirement", "MEM-105")]
    public void What_git_shows_is_marked_as_inferred()
    {
        _day.Repository.NewCommits = ["fix the parser", "add a test"];
        _day.Repository.OtherChanges = [new Change("src/main.c", IsNew: false), new Change("journal/x.md", IsNew: true)];

        var lines = Recover().Entry.Summary.Split('\n').Where(line => line.StartsWith('-'));

        lines.ShouldBe(
        [
            "- Inferred: committed \"fix the parser\"",
            "- Inferred: committed \"add a test\"",
            "- Inferred: left changed and not committed: src/main.c",
        ]);
    }

    [Fact, Trait("Requirement", "MEM-105")]
    public void What_cannot_be_known_is_said()
    {
        _day.Repository.NewCommits = null;

        var summary = Recover().Entry.Summary;

        summary.ShouldContain("- Inferred: commits since its start cannot be known here");
    }

    [Fact]
    public void A_recovery_that_was_cut_short_and_is_done_again_makes_the_same_entry()
    {
        Recover();
        var once = _day.Workspace.Read(Paths.Entry(_interrupted.Id));

        RecoverAgain();

        _day.Workspace.Read(Paths.Entry(_interrupted.Id)).ShouldBe(once);
    }

    [Fact]
    public void A_box_that_a_person_ticked_between_two_recoveries_stays_ticked()
    {
        var path = Recover().Entry.Path;
        _day.EditByHand(path, "- [ ] **MEDIUM**: Phone", "- [x] **MEDIUM**: Phone");
        var ticked = _day.Workspace.Read(path);

        RecoverAgain();

        _day.Workspace.Read(path).ShouldBe(ticked);
    }

    [Fact]
    public void What_it_inherited_as_notes_is_passed_on_for_it()
    {
        var session = _interrupted with { Inherited = new InheritedFrom { Notes = [new Note("call at 14:00", NoteKind.Time)] } };

        var recovered = new RecoverSession(_day.Workspace, _day.Repository, _day.Time).Run(session);

        recovered?.Entry.Notes.ShouldBe([new Note("call at 14:00", NoteKind.Time)]);
    }

    [Fact, Trait("Requirement", "MEM-104")]
    public void The_next_start_notices_the_missing_entry_and_inherits_from_the_one_that_it_wrote()
    {
        _day.Kill(_interrupted.Owner!);
        _day.Me = new Owner(4712, _day.Time.Now);

        var report = _day.Start("Calendar");

        report.Recovered.ShouldHaveSingleItem().Session.Id.ShouldBe(_interrupted.Id);
        report.Session.Inherited.Entries.ShouldHaveSingleItem().Id.ShouldBe(_interrupted.Id);
        report.Session.Memory.Loops.Select(loop => loop.Description).ShouldBe(["Call back", "Inbox", "Phone"], ignoreOrder: true);
    }

    private RecoveredSession Recover() =>
        new RecoverSession(_day.Workspace, _day.Repository, _day.Time).Run(_interrupted) ?? throw new InvalidOperationException("nothing was recovered");

    // The crash came between the entry and the removal of the live session.
    private RecoveredSession RecoverAgain()
    {
        new LiveSessions(_day.Workspace).Save(_interrupted);
        return Recover();
    }
}
