using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

/// <summary>Closing a session into whose entry a person wrote before.</summary>
public class CloseByHandTests
{
    private readonly InMemoryDay _day = new();
    private readonly string _path;

    public CloseByHandTests() => _path = Paths.Entry(_day.Start("Inbox").Session.Id);

    [Fact]
    public void A_box_that_a_person_ticked_closes_the_loop()
    {
        var loop = _day.Open("Call back", "at noon");
        _day.Workspace.Write(_path, $"## Open Loops\n\n- [x] **MEDIUM**: Call back - called at ten <!-- loop {loop.Id} task -->\n");

        var entry = _day.Close().Entry;

        entry.OpenLoops.ShouldBeEmpty();
        entry.Loops.ShouldHaveSingleItem().Context.ShouldBe("called at ten");
    }

    [Fact]
    public void A_line_that_a_person_added_is_a_loop_of_the_entry_and_of_the_next_session()
    {
        _day.Open("Call back");
        _day.Workspace.Write(_path, "## Open Loops\n\n- [ ] Buy milk - the shop closes at six\n");

        var entry = _day.Close().Entry;
        var next = _day.Start("Calendar").Session;

        entry.OpenLoops.Select(line => line.Description).ShouldBe(["Buy milk", "Call back"]);
        next.Memory.Loops.Select(loop => loop.Description).ShouldBe(["Buy milk", "Call back"], ignoreOrder: true);
    }

    [Fact]
    public void What_a_person_wrote_stays_where_it_stands()
    {
        _day.Workspace.Write(_path, "---\nmood_of_the_room: fine\n---\n\n# Mine\n\nA word.\n\n## Session Summary\n\nMy own words.\n\n## Afterthought\n\nLast.\n");

        var report = _day.Close("ignored");

        report.EntryText.ShouldContain("---\nmood_of_the_room: fine\n");
        report.EntryText.ShouldContain("\n# Mine\n\nA word.\n\n## Session Summary\n\nMy own words.\n\n## Afterthought\n\nLast.\n");
        report.Entry.EndedAt.ShouldBe(_day.Time.Now);
    }

    [Fact]
    public void An_entry_that_a_person_committed_before_the_close_is_committed_with_what_the_close_adds()
    {
        _day.Workspace.Write(_path, "# Mine\n");
        _day.Repository.Commit([_path], "mine");

        var report = _day.Close();

        report.Commit.ShouldNotBeNull();
        _day.Repository.Commits[^1].Paths.ShouldBe([_path, report.HandoffPath], ignoreOrder: true);
    }

    [Fact]
    public void A_close_that_was_cut_short_before_the_session_went_and_is_done_again_doubles_nothing()
    {
        _day.Open("Call back");
        _day.Edit(memory => memory.Push("Phone", null, _day.Time.Now));
        var live = Paths.LiveSession(_day.Live.Id);
        var before = _day.Workspace.Read(live);
        var once = _day.Close().EntryText;
        _day.Workspace.Write(live, before ?? "");

        var twice = _day.Close().EntryText;

        twice.ShouldBe(once);
    }

    [Fact]
    public void A_box_of_a_suspended_focus_that_a_person_ticked_in_between_stays_ticked()
    {
        _day.Edit(memory => memory.Push("Phone", null, _day.Time.Now));
        var live = Paths.LiveSession(_day.Live.Id);
        var before = _day.Workspace.Read(live);
        _day.Close();
        _day.EditByHand(_path, "- [ ] **MEDIUM**: Inbox", "- [x] **MEDIUM**: Inbox");
        _day.Workspace.Write(live, before ?? "");

        var entry = _day.Close().Entry;

        entry.Loops.ShouldHaveSingleItem().Closed.ShouldBeTrue();
    }
}
